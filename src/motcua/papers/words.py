"""Amounts of dong in words, as they stand on official papers."""

from __future__ import annotations

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
BILLION = 10**9

ENGLISH = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
ENGLISH_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ENGLISH_SCALES = ((10**12, "trillion"), (BILLION, "billion"), (10**6, "million"), (1000, "thousand"))


def dong_in_words(amount: int) -> str:
    """Whole dong in Vietnamese: 25300000 -> 'Hai mươi lăm triệu ba trăm nghìn đồng'.

    Usage: nghìn, lẻ, and mốt, tư, lăm after mươi. An empty hundred is spoken ('không trăm lẻ năm').
    """
    return _sentence(_vietnamese(abs(amount)), "đồng", "âm" if amount < 0 else "")


def dong_in_english_words(amount: int) -> str:
    """Whole dong in English: 25300000 -> 'Twenty-five million three hundred thousand dong'."""
    return _sentence(_english(abs(amount)), "dong", "minus" if amount < 0 else "")


def _sentence(number: str, unit: str, sign: str) -> str:
    text = f"{sign} {number} {unit}".strip()
    return text[0].upper() + text[1:]


def _vietnamese(number: int) -> str:
    if number < BILLION:
        return " ".join(_below_billion(number, spoken_before=False)) or DIGITS[0]
    rest = _below_billion(number % BILLION, spoken_before=True)
    return " ".join([_vietnamese(number // BILLION), "tỷ", *rest])


def _below_billion(number: int, *, spoken_before: bool) -> list[str]:
    words: list[str] = []
    for scale, name in ((10**6, "triệu"), (1000, "nghìn"), (1, "")):
        group = number // scale % 1000
        if group:
            words += _group(group, full=spoken_before or bool(words))
            words += [name] if name else []
    return words


def _group(group: int, *, full: bool) -> list[str]:
    """Three digits; `full` speaks the empty hundred, because something was spoken before."""
    hundreds, tens, units = group // 100, group // 10 % 10, group % 10
    words = [DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens == 1:
        words.append("mười")
    elif tens:
        words += [DIGITS[tens], "mươi"]
    elif units and words:
        words.append("lẻ")
    if units:
        words.append(_unit(units, tens))
    return words


def _unit(units: int, tens: int) -> str:
    if tens and units == 5:
        return "lăm"
    if tens > 1:
        return {1: "mốt", 4: "tư"}.get(units, DIGITS[units])
    return DIGITS[units]


def _english(number: int) -> str:
    for scale, name in ENGLISH_SCALES:
        if number >= scale:
            return _joined(f"{_english(number // scale)} {name}", number % scale)
    if number >= 100:
        return _joined(f"{ENGLISH[number // 100]} hundred", number % 100)
    if number < 20:
        return ENGLISH[number]
    return "-".join([ENGLISH_TENS[number // 10], *([ENGLISH[number % 10]] if number % 10 else [])])


def _joined(text: str, rest: int) -> str:
    return f"{text} {_english(rest)}" if rest else text
