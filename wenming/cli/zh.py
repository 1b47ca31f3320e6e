"""``wenming zh``: trying out the Chinese numbers, money and dates of :mod:`wenming.zh`."""

from __future__ import annotations

from functools import partial

import click

from wenming.cli.channels import emit
from wenming.cli.helpful import argument, flag, help_text, make_command, make_group, option
from wenming.cli.session import Translate
from wenming.cli.zh_text import quantities
from wenming.errors import NumeralError, shown

__all__ = ["command"]

_BAD_INPUT = 2
_FIELDS = ("kind", "edtf", "start", "end", "duration")


def command(_: Translate) -> click.Group:
    """Return the verb with its verbs."""
    about = _("Try out Chinese numbers, money and dates.")
    verbs = (make(_) for make in (_spell, _money, _number, _compact, _date, quantities))
    return make_group("zh", partial(_start, _), (), verbs, about, _)


def _start(_: Translate) -> None:
    context = click.get_current_context()
    if context.invoked_subcommand is None:
        click.echo(help_text(context, _), err=True, nl=False)
        context.exit(_BAD_INPUT)


def _locale(_: Translate) -> click.Option:
    about = _("script of the words: zh_Hans_CN (by default), zh_Hant_TW, zh_Hant_HK")
    return option("--locale", metavar="TAG", about=about)


def _spell(_: Translate) -> click.Command:
    about = _(
        "Spell a number in words.\n\n"
        "NUMBER is written in digits or in words: 205, 1.50, 1.2万, 二百零五. Minus needs -- before it: -- -3."
    )
    params = (
        argument("number", "NUMBER"),
        option(
            "--style",
            metavar="NAME",
            about=_("cardinal (by default), financial, alternate2, numbering, numbering_year or ordinal"),
        ),
        option("--scale", metavar="NAME", about=_("wanyi (by default), or zhao to write 兆 for 万亿")),
        _locale(_),
    )
    return make_command("spell", _do_spell, params, about, _)


def _do_spell(number: str, style: str | None, scale: str | None, locale: str | None) -> None:
    from wenming.zh import parse_number, spell_out

    style = style or "cardinal"
    value = number if style.startswith("numbering") else parse_number(number)
    emit(spell_out(value, style, scale=scale or "wanyi", locale=locale or "zh_Hans_CN") + "\n")


def _money(_: Translate) -> click.Command:
    about = _("Write an amount of money in capital digits.\n\nAMOUNT is in yuan: 1409.50. Minus needs -- before it.")
    params = (
        argument("amount", "AMOUNT"),
        option("--currency", metavar="CODE", about=_("CNY (by default), HKD, MOP, TWD or USD")),
        option("--profile", metavar="NAME", about=_("pboc (by default), or mof to write 整 after 角")),
        option("--rounding", metavar="NAME", about=_("how to round to fen: half_up, half_even, down, up …")),
        flag("--bare", about=_("leave the name of the currency out")),
        _locale(_),
    )
    return make_command("money", _do_money, params, about, _)


def _do_money(
    amount: str,
    currency: str | None,
    profile: str | None,
    rounding: str | None,
    bare: bool,
    locale: str | None,
) -> None:
    from wenming.zh import parse_number, spell_currency

    words = spell_currency(
        parse_number(amount),
        currency or "CNY",
        prefix=not bare,
        profile=profile or "pboc",
        rounding=rounding,
        locale=locale or "zh_Hans_CN",
    )
    emit(words + "\n")


def _number(_: Translate) -> click.Command:
    about = _(
        "Read a number in words, and print it in digits.\n\n"
        "TEXT is a number and nothing else: 二百零五, 1万4千, 三分之二, 八折. Amounts in capital digits are read, too."
    )
    strict = flag("--strict", about=_("refuse what is understood but not the standard spelling"))
    return make_command("number", _do_number, (argument("text", "TEXT"), strict), about, _)


def _do_number(text: str, strict: bool) -> None:
    from wenming.zh import parse_currency, parse_number

    try:
        emit(f"{parse_number(text, strict=strict)}\n")
    except NumeralError as error:
        if strict:
            raise
        try:
            emit(f"{parse_currency(text)}\n")
        except NumeralError:
            raise error from None


def _compact(_: Translate) -> click.Command:
    about = _("Print a great number in short: 1.24万.\n\nNUMBER is written in digits or in words.")
    params = (
        argument("number", "NUMBER"),
        option("--digits", metavar="N", about=_("decimals at most; 2 by default")),
        option("--rounding", metavar="NAME", about=_("half_even (by default), half_up, down, up …")),
        _locale(_),
    )
    return make_command("compact", _do_compact, params, about, _)


def _do_compact(number: str, digits: str | None, rounding: str | None, locale: str | None) -> None:
    from wenming.zh import format_compact, parse_number

    places = digits or "2"
    if not (places.isdecimal() and len(places) < 4):
        raise NumeralError(
            "digits is {digits}; give an int from 0 to 100.", {"digits": shown(places)}, path="--digits"
        )
    short = format_compact(
        parse_number(number),
        digits=int(places),
        rounding=rounding or "half_even",
        locale=locale or "zh_Hans_CN",
    )
    emit(short + "\n")


def _date(_: Translate) -> click.Command:
    about = _(
        "Say what an expression of time means, and write dates in words.\n\n"
        "TEXT is a date or what reports say in its place: 2024年1月2日, 2024年上半年, 近三年."
    )
    params = (
        argument("text", "TEXT"),
        option("--style", metavar="NAME", about=_("write a date: numbering 二〇二四年, financial 贰零贰肆年")),
        option("--reference", metavar="DATE", about=_("day that 今年 and 近三年 are seen from")),
    )
    return make_command("date", _do_date, params, about, _)


def _do_date(text: str, style: str | None, reference: str | None) -> None:
    from wenming.zh import parse_date, spell_date

    day = parse_date(reference).start if reference else None
    found = parse_date(text, reference=day)
    if style:
        if found.kind not in ("date", "month", "year") or found.start is None:
            raise NumeralError("{text} is no date that can be spelled out.", {"text": shown(text)})
        parts = (found.start.year, found.start.month, found.start.day)
        emit(spell_date(parts[: {"date": 3, "month": 2, "year": 1}[found.kind]], style) + "\n")
        return
    said = (found.kind, found.edtf, found.start, found.end, found.duration)
    emit("".join(f"{name} {value}\n" for name, value in zip(_FIELDS, said, strict=True) if value))
