// SPDX-License-Identifier: Apache-2.0
// Names of several entities, tickers, products that contain a company's name, and forms with dates.
#include "catch.hpp"
#include "entities/tagging_rows.hpp"

namespace onoma {
namespace {

constexpr std::string_view two_jordans =
    "person jordan-a; name=Ann Jordan; weak=Jordan; evidence=basketball\n"
    "place jordan-b; name=Kingdom of Jordan; weak=Jordan; evidence=Amman|border";
constexpr std::string_view two_sure =
    "company acme-us; name=Acme; evidence=Boston\ncompany acme-uk; name=Acme; evidence=Leeds";

}  // namespace

TEST_CASE("a form of several entities is decided by evidence or told as undecided") {
    run_rows({
        {"evidence of one", "Jordan plays basketball.", "Jordan=jordan-a", two_jordans},
        {"evidence of the other", "Jordan closed its border.", "Jordan=jordan-b", two_jordans},
        {"evidence of both", "Jordan plays basketball at the border.", "Jordan=jordan-a|jordan-b",
         two_jordans},
        {"evidence of none", "Jordan is here.", "", two_jordans},
        {"two sure forms", "Acme is here.", "Acme=acme-uk|acme-us", two_sure},
        {"two sure forms, twice", "Acme and Acme.", "Acme=acme-uk|acme-us; Acme=acme-uk|acme-us",
         two_sure},
        {"a longer form of one of them", "Acme Labs and Acme.", "Acme Labs=c; Acme=acme-uk|acme-us",
         "company acme-us; name=Acme\ncompany acme-uk; name=Acme\ncompany c; name=Acme Labs"},
        {"three candidates", "Acme.", "Acme=a|b|c",
         "company a; name=Acme\ncompany b; name=Acme\ncompany c; name=Acme"},
        {"sure beats weak", "Acme sells bolts.", "Acme=a",
         "company b; name=Acme; weak=Acme; evidence=bolts\ncompany a; name=Acme"},
        {"one entity twice is no rivalry", "Acme.", "Acme=a",
         "company a; name=Acme; aliases=ACME|Acme"},
        {"spellings that meet", "OpenDoor and Open Door.", "OpenDoor=a|b; Open Door=a|b",
         "company a; name=OpenDoor\ncompany b; name=Open Door"},
    });
}

TEST_CASE("an exchange symbol counts only with its signs") {
    run_rows({
        {"dollar sign", "Buy $META now.", "META=meta"},
        {"exchange", "Meta Platforms (NASDAQ: META) rose.", "Meta Platforms=meta; META=meta"},
        {"exchange without a space", "The firm (NASDAQ:META) rose.", "META=meta"},
        {"New York", "The firm (NYSE: CRM) rose.", "CRM=salesforce"},
        {"Reuters, Nasdaq", "The firm META.O rose.", "META.O=meta"},
        {"Reuters, New York", "The firm <CRM.N> rose.", "CRM.N=salesforce"},
        {"bare", "The AAPL of discord.", ""},
        {"in brackets without an exchange", "Walmart (WMT) rose.", "Walmart=walmart"},
        {"small letters", "Buy $meta now.", ""},
        {"dollar sign apart", "Buy $ META now.", ""},
        {"no exchange before the colon", "Note: META rose.", ""},
        {"one letter", "Buy $V now.", "V=visa"},
        {"one letter bare", "Vitamin V here.", ""},
        {"one letter of an abbreviation", "The V.N. met the V.O. here.", ""},
        {"one letter, New York, in brackets", "The firm (V.N) rose.", "V.N=visa"},
        {"one letter in angle brackets", "The firm <V.N> rose.", "V.N=visa"},
        {"one letter in a list of symbols", "The firms (CRM.N, V.N) rose.",
         "CRM.N=salesforce; V.N=visa"},
        {"one letter with a dollar sign", "Buy $V.N now.", "V.N=visa"},
        {"an abbreviation in brackets with other words", "The firm (of the V.N. too) rose.", ""},
        {"an abbreviation after a bracket", "The firm (V.N. Council, Rome) rose.", ""},
        {"an abbreviation in a list in brackets", "The firm (V.N., Tesla and others) rose.",
         "Tesla=tesla"},
        {"two symbols of one company", "$GOOGL and $GOOG rose.", "GOOGL=alphabet; GOOG=alphabet"},
        {"a list of symbols", "$NVDA $MSFT, $TSLA!", "NVDA=nvidia; MSFT=microsoft; TSLA=tesla"},
        {"money is no symbol", "It costs $3 or $V3.", ""},
        {"a longer symbol", "Buy $METAX now.", ""},
        {"a ticker supports the weak name", "Shares ($META) rose. So it is. And more. Meta won.",
         "META=meta; Meta=meta"},
    });
}

TEST_CASE("a product wins over the company in its name") {
    run_rows({
        {"store", "On the Google Play Store it is free.", "Google Play Store=google-play-store"},
        {"maps", "Google Maps by Google.", "Google Maps=google-maps; Google=google"},
        {"product of a weak company", "An Apple Watch beside Apple Inc.",
         "Apple Watch=apple-watch; Apple Inc.=apple"},
        {"product of a model family", "Claude Code by Anthropic.",
         "Claude Code=claude-code; Anthropic=anthropic"},
        {"a product supports its maker", "A Meta Quest. So it is. And more. Meta won.",
         "Meta Quest=meta-quest; Meta=meta"},
        {"a product with a number", "A Tesla Model 3 of Tesla.",
         "Tesla Model 3=tesla-model-3; Tesla=tesla"},
        {"possessive parts them", "Google's Maps are good.", "Google=google"},
        {"a product that goes on", "Amazon Prime Day on AWS.", "Amazon Prime=amazon-prime"},
        {"ChatGPT is no GPT", "ChatGPT by OpenAI.", "ChatGPT=chatgpt; OpenAI=openai"},
    });
}

TEST_CASE("forms hold from their first to their last date") {
    constexpr std::string_view dated = "company a; name=Acme; from=2020-03-01; until=2020-10-31";
    run_rows({
        {"before", "Acme.", "", dated, "2020-02-29"},
        {"first day", "Acme.", "Acme=a", dated, "2020-03-01"},
        {"between", "Acme.", "Acme=a", dated, "2020-07-15"},
        {"last day", "Acme.", "Acme=a", dated, "2020-10-31"},
        {"after", "Acme.", "", dated, "2020-11-01"},
        {"no date at all", "Acme.", "Acme=a", dated},
        {"until a month", "Acme.", "Acme=a", "company a; name=Acme; until=2020-10", "2020-10-31"},
        {"until a month, after", "Acme.", "", "company a; name=Acme; until=2020-10", "2020-11-01"},
        {"until a year", "Acme.", "Acme=a", "company a; name=Acme; until=2020", "2020-12-31"},
        {"from a year", "Acme.", "Acme=a", "company a; name=Acme; from=2020", "2020-01-01"},
        {"from a year, before", "Acme.", "", "company a; name=Acme; from=2020", "2019-12-31"},
        {"a document known to the year", "Acme.", "Acme=a",
         "company a; name=Acme; from=2020; until=2021", "2021"},
        {"Facebook, the company", "Facebook bought a firm.", "Facebook=meta", "", "2020-05-01"},
        {"Facebook, its last day", "Facebook bought a firm.", "Facebook=meta", "", "2021-10-27"},
        {"Facebook, the product", "Facebook added a button.", "Facebook=facebook", "",
         "2021-10-28"},
        {"Facebook without a date", "Facebook added a button.", "Facebook=facebook|meta"},
        {"Twitter, the company", "Parag Agrawal led Twitter.",
         "Parag Agrawal=~parag-agrawal; Twitter=x-corp", "", "2022-01-01"},
        {"Twitter, later", "Parag Agrawal led Twitter.", "Parag Agrawal=~parag-agrawal", "",
         "2024-01-01"},
        {"X, the company", "Linda Yaccarino led X.", "Linda Yaccarino=~linda-yaccarino; X=x-corp",
         "", "2024-01-01"},
        {"X, before", "Linda Yaccarino led X.", "Linda Yaccarino=~linda-yaccarino", "",
         "2022-01-01"},
        {"Square, the company", "Jack Dorsey founded Square.",
         "Jack Dorsey=~jack-dorsey; Square=block", "", "2019-06-01"},
        {"Square, later", "Jack Dorsey founded Square.", "Jack Dorsey=~jack-dorsey", "",
         "2024-06-01"},
        {"Block, the company", "Jack Dorsey leads Block.", "Jack Dorsey=~jack-dorsey; Block=block",
         "", "2024-06-01"},
        {"a blocker holds only then", "The Acme Valley.", "Acme=acme",
         "company acme; name=Acme\ncompany acme; name=Acme; not=Acme Valley; until=2020",
         "2024-01-01"},
    });
}

TEST_CASE("decisions: what first was wrong") {
    run_rows({
        {"a sure name beats a word", "The Kingdom of Jordan likes basketball. Jordan won.",
         "Kingdom of Jordan=jordan-b; Jordan=jordan-b", two_jordans},
    });
}

TEST_CASE("decisions: not yet", "[.][todo]") {
    run_rows({
        {"two sure forms, evidence of one", "Acme is in Leeds.", "Acme=acme-uk", two_sure},
    });
}

}  // namespace onoma
