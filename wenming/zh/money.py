"""Money in words, as on cheques and receipts: 人民币壹仟肆佰零玖元伍角, and back.

Rules: 中国人民银行《正确填写票据和结算凭证的基本规定》 (profile ``pboc``), 财政部《会计基础工作规范》
第五十二条 (profile ``mof``).
"""

from __future__ import annotations

from decimal import Decimal

from wenming.errors import NumeralError, shown
from wenming.zh._exact import told
from wenming.zh._glyphs import DIGIT, FOLD
from wenming.zh._locale import is_hant
from wenming.zh._reading import parse_number
from wenming.zh._whole import BOUND, Writer, glyphs_of, writer

TYPE_CHECKING = False  # as type checkers read it; `fractions` loads when a fraction is met
if TYPE_CHECKING:
    from fractions import Fraction

__all__ = ["parse_currency", "spell_currency"]

# Before the amount, in Simplified and in Traditional script.
_NAMES = {
    "CNY": ("人民币", "人民幣"),
    "HKD": ("港币", "港幣"),
    "MOP": ("澳门币", "澳門幣"),
    "TWD": ("新台币", "新臺幣"),
    "USD": ("美元", "美元"),
}
_PREFIXES = tuple(name for names in _NAMES.values() for name in names)
_PROFILES = ("pboc", "mof")
_LOCALES = ("zh_Hans_CN", "zh_Hant_TW", "zh_Hant_HK")
# By currency, profile and locale, once used: the name, the writer, what follows it, what stands alone.
_FORMS: dict[tuple[str, str, str], tuple[str, Writer, dict[str, str], dict[str, str]]] = {}
_YUAN = str.maketrans("圆圓正", "元元整")
_MAX = 200  # characters of an amount in words


def spell_currency(
    amount: int | Decimal | Fraction,
    currency: str = "CNY",
    *,
    prefix: bool = True,
    profile: str = "pboc",
    rounding: str | None = None,
    locale: str = "zh_Hans_CN",
) -> str:
    """Return *amount* in capital digits: 人民币壹仟肆佰零玖元伍角 for 1409.50.

    整 stands after 元, never after 分; 零 stands where 角 is zero and 分 is not. A 零 for an empty
    place of 万 or 元 may be left out by both rules, and is: 1680.32 is 壹仟陆佰捌拾元叁角贰分.

    Args:
        amount: In 元; at most two decimals that are not zero, unless *rounding* is given.
        currency: Code after ISO 4217: CNY, HKD, MOP, TWD, USD.
        prefix: Put the name of the currency in front, without a gap, as the rules of cheques ask.
        profile: ``"pboc"`` writes no 整 after 角, where the cheque rules leave it open; ``"mof"`` does, as
            会计基础工作规范 52 demands.
        rounding: How to round to 分: half_up, half_even, half_down, up, down, ceiling, floor.
        locale: Script of the words.

    Raises:
        NumeralError: an amount finer than 分 without *rounding*; no exact finite number below
            10⁴⁸; unknown currency, profile, rounding or locale.
    """
    if rounding is None and (prefix is True or prefix is False):
        try:
            name, write, ends, bare = _FORMS[currency, profile, locale]
            if type(amount) is Decimal or type(amount) is int:
                whole, _, decimals = str(amount).partition(".")
                if whole.isdigit():
                    text = write(int(whole)) + ends[decimals] if whole != "0" else bare[decimals]
                    return name + text if prefix else text
        except (LookupError, TypeError, ValueError):
            pass  # the first of its form, or an amount that needs a closer look
        except Exception:
            if type(currency) is type(profile) is type(locale) is str:
                raise  # only what is foreign may fail in any way it likes
    return _carefully(amount, (currency, profile, locale), prefix, rounding)


def _carefully(amount: object, form: tuple[str, str, str], prefix: bool, rounding: str | None) -> str:
    currency, profile, locale = form
    if not isinstance(currency, str) or currency not in _NAMES:
        raise NumeralError(
            "no currency {code}; it is one of {known}.", {"code": shown(currency), "known": ", ".join(_NAMES)}
        )
    if not isinstance(profile, str) or profile not in _PROFILES:
        raise NumeralError("no profile named {name}; it is pboc or mof.", {"name": shown(profile)})
    if not isinstance(prefix, bool):
        raise NumeralError("prefix is {value}; give True or False.", {"value": shown(prefix)})
    hant = is_hant(locale)
    write = writer("financial", hant, "wanyi")
    if locale in _LOCALES and form not in _FORMS:
        ends, bare = (_ends(write, profile, yuan) for yuan in (1, 0))
        _FORMS[form] = _NAMES[currency][hant], write, ends, bare
    cents = _cents(amount, rounding)
    text = _sum(abs(cents), write, profile)
    if cents < 0:
        text = glyphs_of("financial", hant).minus + text
    return _NAMES[currency][hant] + text if prefix else text


def _ends(write: Writer, profile: str, yuan: int) -> dict[str, str]:
    """Return what follows the number of 元, or all of it where that is nought, by the decimals as written."""
    ends = {f"{cents:02}": _sum(100 * yuan + cents, write, profile)[yuan:] for cents in range(100)}
    return ends | {str(jiao): ends[f"{jiao}0"] for jiao in range(10)} | {"": ends["00"]}


def _cents(amount: object, rounding: str | None) -> int:
    """Return *amount* in 分."""
    from wenming.zh._rounding import admitted, mode_of, rounded

    number = admitted(amount)
    mode = "down" if rounding is None else mode_of(rounding)
    whole = rounded(number, 2, mode)
    if rounding is None and whole != rounded(number, 2, "up"):
        raise NumeralError(
            "{n} is finer than 分. Round it first, or say how: rounding=\"half_up\".", {"n": shown(str(amount))}
        )
    return whole


def _sum(cents: int, write: Writer, profile: str) -> str:
    yuan, rest = divmod(cents, 100)
    if yuan >= BOUND:
        raise NumeralError("{n} is too great. Numbers below 10⁴⁸ can be spelled.", {"n": told(yuan)})
    text = write(yuan) + "元" if yuan or not rest else ""
    if not rest:
        return text + "整"
    jiao, fen = divmod(rest, 10)
    if not fen:
        return f"{text}{write(jiao)}角{'整' if profile == 'mof' else ''}"
    if jiao:
        return f"{text}{write(jiao)}角{write(fen)}分"
    return f"{text}零{write(fen)}分" if text else f"{write(fen)}分"


def parse_currency(text: str) -> Decimal:
    """Return the amount in 元 that *text* writes in words, with two decimals.

    Reads what :func:`spell_currency` writes in any profile and script, and what the rules leave
    open: 圆 元 圓 and 整 正 are read alike, 零 before 角 and the name of the currency may be missing.

    Raises:
        NumeralError: it is no amount in words.
    """
    if not isinstance(text, str) or not 0 < len(text) <= _MAX:
        raise _no_amount(text)
    plain = text.translate(_YUAN).translate(FOLD)
    for name in _PREFIXES:
        plain = plain.removeprefix(name)
    negative = plain.startswith("负")
    yuan, mark, rest = plain.removeprefix("负").rpartition("元")
    try:
        whole = parse_number(yuan) if mark else Decimal(0)
        cents = _rest(rest, bool(mark))
    except ValueError:
        raise _no_amount(text) from None
    if whole != int(whole) or not (mark or cents):
        raise _no_amount(text)
    return Decimal((int(negative and (whole or cents) != 0), tuple(map(int, str(int(whole) * 100 + cents))), -2))


def _no_amount(text: object) -> NumeralError:
    return NumeralError("{text} is no amount in words. Write 壹仟肆佰零玖元伍角.", {"text": shown(text)})


def _rest(text: str, after: bool) -> int:
    """Read what follows 元, in 分: 零伍角叁分, 整."""
    body = text.removesuffix("整")
    if not body:
        return 0
    if text != body and text.endswith("分整"):
        raise ValueError(text)
    jiao, mark, fen = body.rpartition("角")
    value = 10 * _count(jiao, after) if mark else 0
    if fen:
        value += _count(fen.removesuffix("分") if fen[-1] == "分" else "", after or bool(mark))
    return value


def _count(text: str, after: bool) -> int:
    digit = text.removeprefix("零") if after else text
    if len(digit) != 1 or not DIGIT.get(digit):
        raise ValueError(text)
    return DIGIT[digit]
