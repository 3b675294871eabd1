"""How much each sign tells that a pronoun means somebody (Salience): the logarithm of how much likelier it makes them.

Fitted by `python -m bench.salience` to 1,025 pronouns of 326 invented briefs in English and French, as the rules saw them before
anybody had looked at these briefs. Since the rules have been mended since, "ruled" is 0.5 and "ruled, unnamed" 1.5 more.
"""

WEIGHTS = {
    # how far back somebody stands last, in sentences
    "here": 1.30,
    "1 back": 1.10,
    "2 back": -0.65,
    "3 back": -1.71,
    "4-6 back": -0.51,
    "far": 0.10,
    # how many blocks of the text lie between
    "paragraph 0": 1.80,
    "paragraph 1": 0.02,
    "paragraph 2": -1.01,
    "paragraph 3": -1.33,
    # as what, in which company
    "owner": -1.28,
    "hangs": 0.61,
    "subject": -0.01,
    "first": 0.37,
    "object": 0.58,
    "heads the paragraph": 0.55,
    "heads another paragraph": 1.24,
    "beside others": -0.10,
    "before others": 0.76,
    "after others": 0.28,
    "alone": 0.00,
    # who spoke last, so many sentences back
    "spoke last, 0": 0.17,
    "spoke last, 1": 0.10,
    "spoke last, 2": -0.80,
    "spoke last, 3": -0.88,
    "spoke last, paragraph": -0.30,
    # what is known of them
    "gender": 0.56,
    "no gender": -0.36,
    "unnamed": -2.27,
    "a body": -2.56,
    "elsewhere": -0.25,
    # whom the rules give, and how far back
    "ruled": 1.56,
    "ruled, here": 1.48,
    "ruled, 1 back": -0.18,
    "ruled, 2-3 back": 0.58,
    "ruled, far": 0.40,
    "ruled, elsewhere": -0.25,
    "ruled, unnamed": -0.52,
}
