"""Which role of a sentence belongs to which of its names: before it, after it, set off by commas, in brackets."""

from __future__ import annotations

from . import lexicon as lx
from .ahead import IN, STOPS, Ahead
from .name import Name
from .role import RELATIONS, Role, only_relates
from .role_ends import CLOSES, closed, names_body
from .several import Several
from .smallwords import APPOSING, JUST_AND
from .tenure import acting, country_told, entered, held_once, into_office
from .weights import ENOUGH, HULLS, KIN, ROLE, SOURCE, THING

_NO_ONE = -3  # the weight of what stands where a place or a thing does
_OPENING, _CLOSING = frozenset("«“\""), frozenset("»”\"")
_STYLES = frozenset("ambassadeur professeur avocat pasteur ambassador professor".split())  # what a holder of an office is besides
_ADDRESSED = frozenset("judge justice senator representative congressman congresswoman councillor bishop sheriff".split())
_ACTS = frozenset("said says has had have was is will would did".split())
_PARTICIPLES = ("é", "ée", "és", "ées", "u", "ue", "us", "ues", "i", "ie", "is", "ies", "ant")
_IN_BRACKETS = 6  # words from an opening bracket to the office that stands in it after what else does
_BRACKETS = frozenset("()")
_AFTER_PARTICIPLE = frozenset("by of in with as for on at from over last".split())  # "the minister accused of"
_ABBREVIATED = 5  # letters that an office cut short has at most: Amb., Gov.
_ACADEMIC = frozenset(("professor", "professeur"))
_TOLD = frozenset(("definite", "indefinite", "possessive"))
_FROM = frozenset(("of", "from"))
_CELLS = frozenset(":|")
_SAINTLY = frozenset("cardinal imam".split())
_ON = frozenset("on in at sur dans à chez".split())  # « Sur BFM, la ministre X … »
_PARTIES = frozenset(("d-", "r-", "i-"))  # of a state: "X, R-Ohio,"
_HOUSES = frozenset(("chez", "at", "à", "sur", "on"))
_SHARED = 14  # words of a role of several, with the countries it names
# Words that may stand between a name and its role: « X, qui est le ministre », "X, now the envoy".
_BETWEEN = frozenset(
    (
        "alors aujourd'hui désormais now then himself herself lui-même elle-même également also jusqu'ici "
        "jusque-là jusqu' ici toujours still actuel actuelle actuellement currently formerly previously anciennement once "
        "jadis autrefois naguère longtemps"
    ).split()
)
_COPULAS = frozenset(
    "est était fut devient devenu devenue nommé nommée élu élue is was became becomes become remains remained as been".split()
)
_HAVING = frozenset("a été has had".split())


class Links(Ahead):
    """Ties the roles of one sentence to its names."""

    def tie(self) -> None:
        """Give each name the role that stands with it."""
        if self.lex.head_first:
            self._qualified()
        names = [n for n in self.names if n.key]
        by_start = {n.outer: n for n in names}
        by_end = {n.end: n for n in names}
        flags, size = self.reading.flags, self.reading.size
        for name in names:
            if name.end < size and flags[name.end] & lx.AFTER_NAME:
                by_end[name.end + 1] = name
            elif name.end + 1 < size and self.reading.lower[name.end] in _FROM and self.reading.capital(name.end + 1):
                last = name.end + 2  # "X of Oregon, the panel's chair"
                while self.reading.capital(last):
                    last += 1
                place = by_end.get(last)
                if place is None or place.outer == name.end + 1 and len(place.key) == 1 and not place.titles:
                    by_end[last] = name
        self._directly(by_start, by_end)
        self._lead_on(by_start, by_end)
        self._set_off(by_start, by_end)
        self._twofold()
        if len(names) < 2 or len(self.roles) == sum(role.person is not None for role in self.roles):
            return
        several = Several(self.reading, names, self.roles, self.lex)
        several.respectively()
        for role in self.roles:
            if role.number == "p" and role.person is None:
                several.of_each(role)
            if role.number == "p" and role.person is None:
                self._share(role, by_start)
            if role.number == "p" and role.person is None:
                several.share(role)

    def _qualified(self) -> None:
        """« le porte-parole rebelle », « le chef rebelle X »: of two offices side by side the second is an adjective."""
        for first, second in zip(self.roles[:-1], self.roles[1:]):
            if second.outer == second.start == first.end and second.end - second.start == 1 and first.number == second.number:
                apposed = self.reading.lower[second.end : second.end + 1] == [","]  # « le chef de la délégation rebelle, X »
                if first.determiner != "none" and (apposed or first.end - first.start < 3):
                    first.end = second.end
                    self.roles.remove(second)

    def _directly(self, by_start: dict[int, Name], by_end: dict[int, Name]) -> None:
        """Roles right before a name: « le président béninois Rodrigue Houngbédji », « Amb. X »."""
        lex, lower, size = self.lex, self.reading.lower, self.reading.size
        for role in self.roles:
            alone = role.determiner == "definite" and role.end - role.start == 1
            styled = role.office in lex.royal or role.office in _SAINTLY and self.reading.words[role.head][0].isupper()
            if lex.head_last and (alone and styled or role.start < role.head and lower[role.start] in HULLS):
                if ship := by_start.get(role.end):
                    ship.weight = THING  # the Queen Charlotte, HMS Queen Elizabeth
                continue
            stopped = role.end < size and lower[role.end] == "." and role.end - role.start == 1  # « Amb. X »
            stopped = stopped and len(lower[role.start]) <= _ABBREVIATED  # but "Mr. Secretary. People have …"
            name = by_start.get(role.end) or (by_start.get(role.end + 1) if stopped else None) or self._past_party(role, by_start)
            if name and (before := self._apposed_to(role, name, by_end)):
                name.weight, role.end = THING, name.end  # "X, captain of the trawler Mary Rose,"
                self._give(before, role)
                continue
            if (
                name
                and role.number == "s"
                and name.role is None
                and name.weight > -5
                and not (name.capitals and len(name.key) == 1 and not name.titles)
            ):
                beside = by_start.get(name.end + 1) if lower[name.end : name.end + 1] == [","] else None
                lone = len(name.key) == 1 and not name.titles and self.reading.capital(role.end - 1)
                # « le gouverneur du Kongo Central, X, »
                if lone and beside is not None and len(beside.key) > 1 or names_body(self.reading, lex, role, name):
                    role.end, name.weight = name.end, THING
                    continue
                self._give(name, role)

    def _lead_on(self, by_start: dict[int, Name], by_end: dict[int, Name]) -> None:
        """Two roles, the second of which leads to the name: « la médiatrice de l’Union, l’ancienne ministre X »."""
        lex, lower, size = self.lex, self.reading.lower, self.reading.size
        for first, second in zip(self.roles, self.roles[1:]):
            if first.person is None and first.number == "s" and second.outer == first.end + 1 and lower[first.end] == ",":
                if second.person == -1 and first.determiner == "none" and first.outer == 0 and second.determiner == "definite":
                    self._open(first, second)
                elif second.person == -1 and first.determiner != "none" and second.determiner in ("definite", "none"):
                    bare = self.lex.head_last and second.determiner == "none" and first.determiner != "indefinite"
                    bare = bare and self._closes(second)  # "the commissioner, retired judge X, said"
                    # « la médiatrice de l’Union, l’ancienne ministre N. C. T. »: the second role leads to the name.
                    first.person = -2
                    if bare or first.determiner != "indefinite" and self._is_style(second):
                        # « son vice-ministre des Affaires étrangères, l’ambassadeur X », "its facilitator, retired general X"
                        name = next(n for n in self.names if n.role is second)
                        name.role, first.person, second.person = first, -1, -2
                        continue
                    titled = by_start.get(second.end) if second.office in lex.royal and second.end - second.start == 1 else None
                    if (
                        titled is not None and titled.role is second and first.end - first.start > 1
                    ):  # « le ministre saoudien de l’Eau, le prince X »
                        titled.role, first.person, second.person = first, -1, -2
                elif second.person is None and second.determiner == "none" and second.end < size and lower[second.end] == ",":
                    # « le ministre de la Communication, porte-parole du gouvernement, A. K.-B. »
                    name = by_start.get(second.end + 1)
                    if name and name.role is None and first.determiner != "none" and first.outer - 1 not in by_end:
                        self._give(name, first)
                        second.person = -2

    def _closes(self, role: Role) -> bool:
        """Whether the name that a role leads to ends with a mark: what stands before both is the office."""
        end = next(n.end for n in self.names if n.role is role)
        return end >= self.reading.size or self.reading.lower[end] in CLOSES

    def _is_style(self, role: Role) -> bool:
        """Whether a role before a name is how its bearer is addressed, whatever their office: "[Judge] X"."""
        known = self.reading.flags[role.head]
        if known & lx.ADHERENT and (known & lx.TITLE if self.lex.head_last else role.end - role.start == 1):
            return True  # « le rapporteur, le communiste X, »
        style = role.office in _STYLES or self.lex.head_last and role.office in _ADDRESSED
        return style and role.end - role.start == 1

    def _set_off(self, by_start: dict[int, Name], by_end: dict[int, Name]) -> None:
        """Roles set off by a comma, brackets or « est » from the name before or after: « X, ministre », « la présidente, X, »."""
        lex, flags = self.lex, self.reading.flags
        for role in self.roles:
            if role.person is not None or role.number == "p":
                continue
            if self._owns(role):
                role.person = -2 if self._name_before(role, by_end) else None
                continue
            name = by_end.get(role.outer)
            named = lex.head_first or name and name.outer and flags[name.outer - 1] & lx.SOMEONE
            named = named or role.start == role.head and flags[role.head] & lx.AFTER_NAME  # "Helen Pratt MP"
            if name and name.role is None and named and role.determiner == "none" and name.weight >= SOURCE:
                self._give(name, role)  # « a nommé Mme X directrice de la Caisse »
                continue
            after = self._name_before(role, by_end)
            ahead = self._ahead(role, after, by_start)
            if after is not None and not self._bears(after, role, ahead):
                after = None
            if after is not None and ahead is not None and self._leads_up(after, role, ahead):
                after = None
            if lex.head_last and not (role.head in self.reading.spelt or self._listed_office(role)):
                after = after if after is not None and after.weight >= ENOUGH else None
                ahead = ahead if ahead is not None and ahead.weight >= ENOUGH else None  # "a steamer, Red Star,"
            academic = after is not None and after.role is not None and after.role.office in _ACADEMIC
            academic = academic and role.office not in RELATIONS
            if (academic or after is not None and self._is_related(after)) and role.determiner in _TOLD or (
                after is not None and role.determiner != "indefinite" and role.office not in RELATIONS and self._is_short(after)
            ):  # "Professor X, the former chief medical officer", "her ally X, a senator", "Rep. X, the panel's vice-chair"
                after.role.person, after.role = -2, None
            if after is not None and self.lex.head_last and (past := held_once(self.reading, self._owned_from(role))):
                role.start, role.former = past, True
            if (
                after is not None
                and after.role is None
                and not (
                    ahead is not None
                    and ahead.role is None
                    and role.determiner in ("definite", "possessive")
                    and self._listed(role, after)
                )
            ):
                self._give(after, role)
                if lex.head_last and role.country is None and after.country is None:
                    after.country = country_told(self.reading, role.end)
                if lex.head_first and role.determiner == "none":
                    role.end = closed(self.reading, role.end)
            elif ahead is not None and ahead.role is None and self._apposed(role, ahead):
                self._give(ahead, role)
            elif after is not None and after.role is not None and after.role.person != -2 and ahead is None:
                role.person = -2  # a second role of the same person: kept out of the text's nominals
                after.country = after.country or (None if after.role.country or role.former else role.owner or role.country)

    @staticmethod
    def _is_related(name: Name) -> bool:
        """Whether the role of a name only tells what somebody is to another: "her [ally] X", "[rival] X"."""
        role = name.role
        return role is not None and role.determiner in ("possessive", "none") and only_relates(role)

    def _is_short(self, name: Name) -> bool:
        """Whether the role of a name is but an office cut short before it: "Sen. X", "state Rep. X"."""
        role, lower = name.role, self.reading.lower
        if role is None or not role.head < role.end <= name.start or lower[role.end - 1] != ".":
            return False
        return role.start == role.head or lower[role.start : role.head] == ["state"]

    def _owns(self, role: Role) -> bool:
        """Whether what follows a role is its bearer's: "X, the [president]'s son, said"."""
        lower, end = self.reading.lower, role.end
        owned = self.lex.head_last and lower[end : end + 1] == ["'s"]
        return owned and end + 1 < self.reading.size and lower[end + 1][0].isalnum()

    def _owned_from(self, role: Role) -> int:
        """Where the words begin that a role stands in with whoever's it is: "X, [the prime minister]'s chief of staff, said"."""
        if role.determiner == "possessive" and self.reading.lower[role.outer] == "'s":
            return next((r.outer for r in self.roles if r.end == role.outer and self._owns(r)), role.outer)
        return role.outer

    def _twofold(self) -> None:
        """Two offices of one person: « la ministre de l’Eau et porte-parole du gouvernement, X »."""
        lower = self.reading.lower
        for first, second in zip(self.roles, self.roles[1:]):
            both = first.person in (None, -1) and second.person in (None, -1) and first.number == second.number == "s"
            if both and second.determiner == "none" and lower[first.end : second.outer] in JUST_AND:
                name = next((n for n in self.names if n.role is second), None)
                told = first.determiner in ("definite", "possessive") or self.lex.head_last and not first.outer
                if name and first.person is None and told:
                    name.role, first.person = first, -1
                elif first.person is None or second.person is not None:
                    continue
                first.end, second.person = second.end, -2

    def _open(self, first: Role, second: Role) -> None:
        """« Porte-parole de la police, le commissaire X assure … », « Co-président arménien, le vice-Premier ministre X … »: what
        the sentence opens with is the office, or tells the country, of whoever the second role leads to."""
        if second.end - second.start > 1:
            second.country = second.country or first.country
            first.person = -2
            return
        name = next(n for n in self.names if n.role is second)
        name.role, first.person, second.person = first, -1, -2

    def _share(self, role: Role, by_start: dict[int, Name]) -> None:
        """Give the countries of a role of several to those who bear it: « les ministres du Bénin et du Togo, X et Y », « les
        chefs de la diplomatie arménienne et azerbaïdjanaise, X et Y »."""
        reading = self.reading
        lower, size = reading.lower, reading.size
        comma = next((k for k in range(role.head, min(size, role.head + _SHARED)) if lower[k] in STOPS), size)
        if lower[comma : comma + 1] != [","]:
            return
        codes = []
        for k in range(role.start, comma):
            unit = reading.units.get(k)
            if unit and unit[1].flag & lx.COUNTRY:
                codes.append(str(unit[1].value))
            elif k not in reading.covered and reading.flags[k] & lx.DEMONYM and not reading.flags[k] & lx.FUNCTION:
                codes.append(self.lex.demonyms.get(lower[k], ("",))[0])
        bearers: list[Name] = []
        k = comma + 1
        while name := by_start.get(k):
            bearers.append(name)
            k = name.end + (lower[name.end : name.end + 1] == [","])
            k += lower[k : k + 1] in JUST_AND
        if len(codes) == len(bearers) > 1 and all(codes) and not any(name.role for name in bearers):
            for name, code in zip(bearers, codes):
                name.country = code
                name.weight = max(name.weight, 0) + ROLE
            role.end, role.person = comma, -2

    def _give(self, name: Name, role: Role) -> None:
        name.role = role
        role.person = -1
        name.weight = max(name.weight, 0) + ROLE

    def _name_before(self, role: Role, by_end: dict[int, Name]) -> Name | None:
        """The name that `role` stands after: « X, ministre », "X (minister)", « X, 54 ans, ministre », « X est ministre »."""
        lower = self.reading.lower
        k = self._owned_from(role)
        if self.lex.head_last and role.determiner != "indefinite" and (named := into_office(self.reading, k)):
            return by_end.get(named)
        if self.lex.head_first and role.determiner in ("none", "indefinite"):
            if named := entered(self.reading, k):
                return by_end.get(named)
            k = acting(self.reading, k)
        k = held_once(self.reading, k) or k
        steps = 0
        while k > 0 and lower[k - 1] in _BETWEEN and steps < 3:
            k -= 1
            steps += 1
        if (
            k > 0
            and lower[k - 1] in ("et", "and")
            and role.determiner in ("none", "indefinite")
            and k > 1
            and lower[k - 2] == ","
            and not (self.lex.head_last and lower[role.end : role.end + 1] == [","] and self.reading.capital(role.end + 1))
        ):
            k -= 1  # but "sent a deputy, X, and a lawyer, Y"
        if k > 1 and lower[k - 1] in _CELLS and role.determiner == "none":
            name = by_end.get(k - 1)
            if name and (name.outer == 0 or lower[name.outer - 1] in _CELLS):
                return name  # « X : ministre de l’Eau », a row of a table
        if k > 1 and lower[k - 1] in APPOSING:
            k -= 1
            name = by_end.get(k)
            if name:
                return name
            seat = k - 2 if lower[k - 1] == "." else k - 1
            if seat > 1 and lower[seat][:2] in _PARTIES and lower[seat - 1] == ",":
                return by_end.get(seat - 1)  # "X, D-La., the panel's vice-chair"
            opened = next((i for i in range(k - 1, max(0, k - _IN_BRACKETS), -1) if lower[i] in _BRACKETS), 0)
            if self.lex.head_last and lower[k] == "," and opened and lower[opened] == "(" and role.determiner == "none":
                return by_end.get(opened)  # "X (Iceland, Chair)"
            # In brackets or an age between: « X (LFI, Bouches-du-Rhône), première signataire », "X, 54, chair of".
            if lower[k - 1] == ")":
                opened = next((i for i in range(k - 2, max(-1, k - 12), -1) if lower[i] == "("), -1)
                if opened > 0:
                    return by_end.get(opened)
            j = k - 1
            if lower[j] in _CLOSING and (opened := next((i for i in range(j - 1, max(1, j - 6), -1) if lower[i] in _OPENING), 0)):
                first = next((i for i in range(opened - 1, max(0, opened - 4), -1) if lower[i] == ","), 0)
                return by_end.get(first)  # « X, dit « le Petit », ancien garde du corps »
            if j > 2 and lower[j] in KIN and lower[j - 2] in APPOSING:
                return by_end.get(j - 2)  # « X, son cousin, directeur général du Trésor »
            if j > 1 and lower[j] == "ans":
                j -= 1
            if j > 1 and lower[j].isdigit() and lower[j - 1] == ",":
                return by_end.get(j - 1)
            return None
        related = k > 2 and lower[k - 1] in ("was", "était", "fut") and lower[k - 2] in ("who", "qui")
        if related or k > 2 and lower[k - 1] in _COPULAS and role.determiner != "definite" or k > 2 and lower[k - 1] in ("est", "is"):
            j = k - 1
            while j > 1 and lower[j - 1] in _HAVING:
                j -= 1
            j -= j > 1 and lower[j - 1] in ("qui", "who")
            j -= j > 1 and lower[j] in ("qui", "who") and lower[j - 1] == ","
            return by_end.get(j)
        return None

    def _bears(self, name: Name, role: Role, ahead: Name | None) -> bool:
        """Whether what stands before « , role » can bear it: no place (« À Sange, un enseignant »), no opening word
        (« Souffrant, le ministre s’est excusé »)."""
        if name.weight <= _NO_ONE and not name.titles:
            return False  # « au quotidien Kurier Wschodni, le ministre … »
        if name.outer and role.outer > name.end and self._acts(role.end):
            if self.lex.head_last or self.reading.lower[name.outer - 1][0].isalpha():
                return False  # "Unlike X, a senior official said", « Devant X, le ministre a dénoncé »
        if len(name.key) > 1 and not name.titles and ahead is not None and name.start:
            if self.reading.lower[name.start - 1] in _HOUSES and role.determiner == "definite":
                return False  # « Chez Pro Natura, la présidente, X, annonce … »
        if name.titles or len(name.key) > 1:
            return True
        if name.weight <= -3 or name.start and self.reading.lower[name.start - 1] in _ON:
            return False
        if name.start and ahead is not None and role.determiner == "definite" and self.reading.lower[name.start - 1] in IN:
            return False  # « devant les cadets de Bishoftu, le chef d’état-major, le général X »
        if name.start or role.determiner not in ("definite", "possessive"):
            return True
        lower = self.reading.lower
        return ahead is None and role.end < self.reading.size and lower[role.end] in (",", ")", "-", "–", "—")

    def _acts(self, k: int) -> bool:
        """Whether the verb of a role stands at word `k`, with no comma before it: the role is the subject."""
        reading = self.reading
        if k + 1 >= reading.size:
            return False
        word, following = reading.lower[k], reading.lower[k + 1]
        past = self.lex.head_last and (word.endswith("ed") or word in self.lex.pasts)
        if not past and not reading.flags[k] & (lx.HUMAN | lx.AUXILIARY) and word not in _ACTS:
            return False
        if self.lex.head_first:  # « la ministre chargée de », « le maire élu »: no verb without its auxiliary
            return bool(reading.flags[k] & lx.AUXILIARY) or not word.endswith(_PARTICIPLES)
        return following != "to" and not (word.endswith("ed") and following in _AFTER_PARTICIPLE)

    def _listed(self, role: Role, name: Name) -> bool:
        """Whether the commas around `role` part members of a list, and it belongs to the name after it."""
        lower = self.reading.lower
        # « X, le ministre de Y, Z »: X stands alone only if another role in the list leads its name too.
        first = next((r for r in self.roles if r.person == -1), None)
        return first is not None and first.end <= name.outer + 1 and first.outer < name.outer and lower[role.outer - 1] == ","
