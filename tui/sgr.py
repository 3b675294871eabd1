"""Styles as SGR parameters (ECMA-48, 8.3.117): what of one shows on a blank, and the shortest way from one to another."""

from __future__ import annotations

_SHOWS_ON_BLANK = {4, 7, 9, 21, 53}  # underline, reverse, strike, double underline, overline (ECMA-48, 8.3.117)

_blank_styles: dict[str, str] = {}


def blank_style(style: str) -> str:
    """What of `style` can be seen on a blank: its background, or all of it if a line or reverse video shows there."""
    known = _blank_styles.get(style)
    if known is None:
        known = _blank_styles[style] = _seen_on_blank(style)
    return known


def _seen_on_blank(style: str) -> str:
    kept: list[str] = []
    codes = style.split(";")
    at = 0
    while at < len(codes):
        code = int(codes[at] or 0)
        size = 1
        if code in (38, 48):
            size = 5 if codes[at + 1 : at + 2] == ["2"] else 3
        if code in _SHOWS_ON_BLANK:
            return style
        if code == 48 or 40 <= code <= 47 or 100 <= code <= 107:
            kept += codes[at : at + size]
        at += size
    return ";".join(kept)


# What takes a style's flag back (ECMA-48, 8.3.117); 22 takes both weights back.
_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "9": "29"}
_changes: dict[tuple[str, str], str] = {}


def change_of_style(old: str, new: str) -> str:
    """The shortest sequence from one style to another: what differs, or all of it anew."""
    known = _changes.get((old, new))
    if known is None:
        known = anew(old, new)
        before, after = _parts_of(old), _parts_of(new)
        if before and after:
            off = {_OFF[flag] for flag in before[0] - after[0]}
            on = after[0] - before[0] | (after[0] & {"1", "2"} if "22" in off else set())
            codes = [*sorted(off), *sorted(on)]
            codes += [now or back for was, now, back in zip(before[1:], after[1:], ("39", "49")) if was != now]
            known = min(known, f"\x1b[{';'.join(codes)}m", key=len)
        _changes[old, new] = known
    return known


def anew(old: str, new: str) -> str:
    """The sequence from one style to another that says all of it."""
    return f"\x1b[{new}m" if not old or not new else f"\x1b[0;{new}m"


def _parts_of(style: str) -> tuple[set[str], str, str] | None:
    """The flags, the foreground and the background of a style; None if it has anything else."""
    flags: set[str] = set()
    colours = {"3": "", "4": ""}
    codes = style.split(";") if style else []
    at = 0
    while at < len(codes):
        size = 1
        if codes[at] in _OFF:
            flags.add(codes[at])
        elif codes[at] in ("38", "48"):
            size = 5 if codes[at + 1 : at + 2] == ["2"] else 3
            colours[codes[at][0]] = ";".join(codes[at : at + size])
        elif 30 <= (code := int(codes[at] or 0)) <= 37 or 40 <= code <= 47:
            colours[codes[at][0]] = codes[at]
        else:
            return None
        at += size
    return flags, colours["3"], colours["4"]
