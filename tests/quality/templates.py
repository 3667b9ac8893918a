# SPDX-License-Identifier: GPL-3.0-or-later
"""Recurring templates of Reuters-21578: which pieces, and of whom or of when.

A piece belongs to the first class whose rule it meets, by its title (in
capitals, marks such as CORRECTED and RPT left out) and by how its body begins:

dividend  The first 60 characters of the body have "div ... vs ... prior", or
          its second word is "div".
earnings  The title has a word of PERIOD or RESULT (QTR, YEAR, MARCH 31, NET,
          LOSS ...) and the body begins with "Shr" or compares a figure in its
          first 200 characters: Shr, Net, Profit, Revs, Sales ... "vs".
weekly    The title has a word of MEASURE (OUTPUT, STOCKS, RIG COUNT ...), and
          WEEK or WEEKLY stands in the title, or "week ended", "week to",
          "March 16 week", "21st week" ... in the first 200 characters of the
          body.  What is only expected (NEXT WEEK, SEEN) is not counted.
bond      The title has a word of ISSUING and one of PAPER (ISSUES, BOND), none
          of PAYING_BACK, and the first 400 characters of the body have bond,
          notes, ... together with pct, due or priced.
column    The title, figures and words of MOVEMENT left out, stands over pieces
          of three days or more.

The classes of TARGETS are those for which a bound is set; the others are
counted beside them.

Two pieces of dividend, earnings or bond are of one company if they share a
ticker, or if the words of one name begin with all words of the other.  A name
is what stands in the title before the ticker or before the first word of
PERIOD, RESULT, PAYING, ISSUING or PAPER; INC, UNIT and the like left out.  The
body of a bond gives a second name: what stands before "said" or "is".

Two weekly pieces are of one week and matter if at most three days lie between
them and half of the words of one title, words of MOVEMENT left out, are in the
other: API and EIA tell of the same stocks.  Two columns, if of one day.
"""

import collections
import datetime
import re

TARGETS = ["earnings", "bond", "weekly"]
KINDS = TARGETS + ["dividend", "column"]

MARKS = re.compile(r"^\W*(?:(?:CORRECTED|CORRECTION|RPT|REPEAT|UPDATE)\b\W*)+")
MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
MONTH = (r"\b(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER"
         r"|OCTOBER|NOVEMBER|DECEMBER|SEPT|" + "|".join(MONTHS) + r")\b")
ORDINAL = r"(?:1ST|2ND|3RD|4TH|FIRST|SECOND|THIRD|FOURTH)"
PERIOD = (r"\b(?:(?:" + ORDINAL + r"|FULL|FISCAL|HALF|SIX|NINE|\d+)\W+)?"
          r"(?:QTR|QUARTER|YEAR|YR|HALF|MTHS?|MONTHS?|WEEKS?|WKS|PERIOD"
          r"|INTERIM)\b|\b" + ORDINAL + r"\b|\b(?:19)?8[5-8]\b|"
          + MONTH + r"\W*\d+")
RESULT = (r"\b(?:(?:OPER|OPERATING|PRE-?TAX|NET|GROUP)\W+)?(?:NET|LOSS(?:ES)?"
          r"|PROFITS?|RESULTS?|EARNINGS|SHR|SALES|INCOME)\b|\bOPER\b")
PAYING = (r"\b(?:SETS?|IN|DECLARES?|PAYS?|RAISES?|INCREASES?|HIKES?|LIFTS?"
          r"|BOOSTS?|UPS|VOTES|CUTS?|OMITS|REG|REGULAR|INITIAL|QTLY"
          r"|QUARTERLY|MONTHLY|ANNUAL|SEMI\w*|DIVIDEND|PAYOUT|DIV|TO)\b")
ISSUING = (r"\b(?:(?:TO|IS|WILL|PLANS?|SETS?|MAKES?|SAYS|MULLS)\W+)*"
           r"(?:ISSU(?:ES?|ED|ING)|LAUNCH(?:ES|ED|ING)?|SELL(?:S|ING)?|SOLD"
           r"|OFFER(?:S|ED|ING)?|RAIS(?:ES?|ED|ING)|FILES?|BRINGS?|PRICES"
           r"|PLAC(?:ES?|ED|ING)|PLANS?|SETS?|TAPS?|SEEKS?|HAS|YIELDS?"
           r"|REGISTERS)\b")
PAPER = r"\b(?:EURO\w*)?(?:BONDS?|NOTES?|DEBENTURES?|WARRANTS?|FRNS?)\b"
PAYING_BACK = (r"\b(?:REDE\w+|RETIRE\w*|REPAY\w*|CALLS?|BUY|BUYS|BUYBACK"
               r"|EXHAUSTED|TENDER|AUCTION|TERMS|APPROVES)\b")
MEASURE = (r"\b(?:OUTPUT|PRODUCTION|STOCKS?|INVENTORIES|RIG COUNT|CARLOADINGS"
           r"|EXPORTS?|IMPORTS?|SHIPMENTS?|CRUSH|PURCHASES|ARRIVALS|ROASTINGS"
           r"|DEMAND|LOANS|BORROWINGS|MONEY SUPPLY|M-?1|COMMERCIAL PAPER"
           r"|RESERVES|ASSETS|MONEY FUNDS|CLAIMS|INSPECTIONS|REGISTRATIONS"
           r"|COMMITMENTS|CROP WEATHER|CROP REPORT|SLAUGHTER|MOVEMENT"
           r"|MARKET DEBT|DISTILLATES?|GASOLINE|CRUDE|HOG/CORN RATIO|T-?BILL"
           r"|BANK RATE|CD RATES|BEEF TRADE|EXPORT SALES)\b")
EXPECTED = r"\b(?:NEXT WEEK|SEES?|SEEN|EXPECT(?:ED|S)?|FORECASTS?|WANTS?)\b"
MOVEMENT = set(
    "RISE RISES ROSE RISING FALL FALLS FELL FALLING UP DOWN OFF ON UNCHANGED "
    "HIGHER LOWER GAIN GAINS SLIP SLIPS DROP DROPS CLIMBS EASES MORE LATEST "
    "LAST THIS PREVIOUS WEEK WEEKLY PCT MLN BILLION DLRS DLR STG TONNES "
    "BUSHELS BPD BBLS FROM TO IN THE OF FOR AT BY AND A NO YEAR AGO SAYS SAID "
    "FED USDA OFFICIAL REPORTS REPORT U S UK K N Y Z NEW ENDED AS NOT STILL "
    "ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN".split())
LEGAL = set(
    "INC CORP CO COS COMPANY LTD LIMITED PLC AG SA NV AB SPA LP NA THE AND OF "
    "A AN UNIT UNITS GROUP".split())

COMPARED = re.compile(r"^(?:\w+ )?shr\b|\b(?:shrs?|net|profits?|loss|revs?"
                      r"|revenues?|sales|turnover|income)\b.{0,160}?\bvs\b",
                      re.I)
DIVIDEND = re.compile(r"\bdiv(?:idend)?\b.{0,60}\bvs\b.{0,40}\bprior\b", re.I)
OF_A_WEEK = re.compile(
    r"\bweeks?,? (?:ended|ending|to|through)\b|" + MONTH + r" \d+ week\b"
    r"|\bweekly\b.{0,40}\breport\b|\b\d+(?:st|nd|rd|th) week\b"
    r"|\b(?:latest|previous|prior|past) week\b", re.I)
BORROWED = re.compile(r"\b(?:euro)?(?:bonds?|notes|debentures|warrants)\b",
                      re.I)
TERMS = re.compile(r"\b(?:pct|due|priced|yielding|coupon)\b", re.I)
SAID = re.compile(r" (?:said|is|plans|has|and its|unit)\b|'s |[(]")
# Openings that name the bank, the ministry or nobody in place of the company.
NOT_THE_COMPANY = re.compile(r"\b(?:acting as|manag|coupon|terms|Department"
                             r"|Ministry)", re.I)


def joined(text):
    return " ".join((text or "").split())


def title_of(record):
    return MARKS.sub("", joined(record["title"]).upper())


def day_of(record):
    """The day of a date such as 26-FEB-1987 15:01:01.79; None if garbled."""
    match = re.search(r"(\d+)-([A-Z]{3})-(\d{4})", record["date"])
    if not match or match[2] not in MONTHS:
        return None
    return datetime.date(int(match[3]), MONTHS.index(match[2]) + 1,
                         int(match[1]))


def is_weekly(title, body):
    return bool(
        re.search(MEASURE, title) and not re.search(EXPECTED, title)
        and re.search(r"\d", body[:300])
        and (re.search(r"\bWEEK(?:LY)?\b", title)
             or OF_A_WEEK.search(body[:200])))


def is_bond(title, body):
    return bool(
        re.search(ISSUING, title) and re.search(PAPER, title)
        and not re.search(PAYING_BACK, title)
        and BORROWED.search(body[:400]) and TERMS.search(body[:400]))


def kind_of(record):
    """The class of a piece by itself, or None."""
    title, body = title_of(record), joined(record["text"])
    if not title or not body:
        return None
    if DIVIDEND.search(body[:60]) or re.match(r"\w+ div\b", body, re.I):
        return "dividend"
    if re.search(PERIOD + "|" + RESULT, title) and COMPARED.search(body[:200]):
        return "earnings"
    if is_weekly(title, body):
        return "weekly"
    return "bond" if is_bond(title, body) else None


def words(name):
    name = re.sub(r"'S\b|'", "", name)
    return tuple(word for word in re.findall(r"[A-Z0-9&]+", name)
                 if word not in LEGAL)


def names(record, kind):
    """What the company is called, as tuples of words."""
    end = {"earnings": PERIOD + "|" + RESULT, "dividend": PAYING,
           "bond": ISSUING + "|" + PAPER}[kind]
    title = title_of(record)
    bracketed = re.match(r"[<(]([^>)]+)[>)]", title)
    name = bracketed[1] if bracketed else re.split(r" ?[<(]", title)[0]
    # FIRST UNION is a name, and no first quarter.
    first, space, rest = name.partition(" ")
    found = [words(first + space + re.split(end, rest)[0])]
    body = joined(record["text"])
    if kind == "bond" and not NOT_THE_COMPANY.search(body[:120]):
        opening = SAID.split(body)[0]
        found.append(words(opening.upper())[:6])
    return [name for name in found if name]


def tickers(record):
    """Codes in brackets, without the exchange: <SFTP.O> is SFTP."""
    return {code.split(".")[0]
            for code in re.findall(r"[<(]([A-Z]{1,6}(?:\.[A-Z]+)?)[>)]",
                                   joined(record["title"]))}


def matter(record):
    """The words of a title that stay the same from week to week."""
    left = set(re.findall(r"[A-Z]+", re.sub(MONTH, "", title_of(record))))
    return frozenset(left - MOVEMENT)


class Piece:
    """A piece of a class, and what it is told apart by."""

    def __init__(self, record, kind):
        self.record, self.kind = record, kind
        self.day, self.matter = day_of(record), matter(record)
        if kind not in ["weekly", "column"]:
            self.names, self.tickers = names(record, kind), tickers(record)

    def same(self, other):
        """Whether both are of one company, or of one week and matter."""
        if self.kind in ["weekly", "column"]:
            days = 3 if self.kind == "weekly" else 0
            half = min(len(self.matter), len(other.matter)) / 2
            return bool(self.day and other.day
                        and abs((self.day - other.day).days) <= days
                        and len(self.matter & other.matter) >= half)
        if self.tickers & other.tickers:
            return True
        return any(mine[:len(theirs)] == theirs or theirs[:len(mine)] == mine
                   for mine in self.names for theirs in other.names)

    def of(self):
        """Of whom or of when, for a reader."""
        if self.kind in ["weekly", "column"]:
            return f"{self.day} {' '.join(sorted(self.matter))}"
        return " / ".join(" ".join(name) for name in self.names)


def columns(records):
    """The matters that stand over pieces of three days or more."""
    days = collections.defaultdict(set)
    for record in records:
        if joined(record["text"]):
            days[matter(record)].add(day_of(record))
    # One word is no heading: titles cut off in transmission look alike.
    return {heading for heading, of in days.items()
            if len(heading) > 1 and len(of - {None}) >= 3}


def pieces(records):
    """All pieces of a class among records, by id."""
    headings, found = columns(records), {}
    for record in records:
        kind = kind_of(record)
        if not kind and matter(record) in headings and joined(record["text"]):
            kind = "column"
        if kind:
            found[record["id"]] = Piece(record, kind)
    return found
