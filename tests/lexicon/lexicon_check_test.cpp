// SPDX-License-Identifier: Apache-2.0
// More than a hundred planted faults: each is found, with its kind, on its line, and nothing else.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "catch.hpp"
#include "lexicon/planted_lexicon.hpp"
#include "onoma/base/types.hpp"
#include "onoma/lexicon/lexicon_tools.hpp"

namespace onoma {
namespace {

constexpr std::string_view common_words = "block\norange\nshell\nsquare\ntarget\nvisa\n";

struct Fault {
    std::string_view kind;
    std::string_view row;
    std::string_view sound_row = {};  // one that stands before it, if it takes two
};

const std::vector<Fault>& company_faults() {
    static const std::vector<Fault> faults = {
        {"bad-row", "id=r1"},
        {"bad-row", "name=Ramora"},
        {"bad-row", "id=r2 ; name=Ramosa ; case=upper"},
        {"bad-row", "id=r3 ; name=Ramota ; versions=closed"},
        {"bad-row", "id=r4 ; name=Ram\xFFota"},
        {"same-id", "id=s1 ; name=Sarona Works", "id=s1 ; name=Sarona"},
        {"same-id", "id=s2 ; name=Sartora ; type=law", "id=s2 ; name=Sartora"},
        {"bad-date", "id=d1 ; name=Dalbora ; from=last year"},
        {"bad-date", "id=d2 ; name=Dalcora ; until=2023-02-29"},
        {"bad-date", "id=d3 ; name=Daldora ; from=2023/02/01"},
        {"bad-date", "id=d4 ; name=Dalfora ; from=2023 ; until=2022"},
        {"unknown-id", "id=u1 ; name=Ulbana ; parent=nobody"},
        {"unknown-id", "id=u2 ; name=Ulcana ; member=nobody"},
        {"unknown-id", "id=u3 ; name=Uldana ; weak=Ulda ; evidence=@nobody"},
        {"parent-circle", "id=c1 ; name=Celbana ; parent=c1"},
        {"parent-circle", "id=c3 ; name=Celdana ; parent=c2", "id=c2 ; name=Celcana ; parent=c3"},
        {"empty-form", "id=e1 ; name=Elbara ; aliases=Elbara Nord||Elbara Ost"},
        {"empty-form", "id=e2 ; name=Elcara ; aliases=|Elcara Nord"},
        {"empty-form", "id=e3 ; name=Eldara ; weak=Eldar|"},
        {"empty-form", "id=e4 ; name=Elfara ; not=Elfara Street| |Elfara Road"},
        {"stray-space", "id=p1 ; name= Palbora"},
        {"stray-space", "id=p2 ; name=Palcora ; aliases=Palcora Nord "},
        {"stray-space", "id=p3 ; name=Paldora ; aliases=Paldora Nord| Paldora Ost"},
        {"stray-space", "id=p4 ; name=Palfora  Nord"},
        {"stray-space", "id=p5 ; name=Palgora\u00A0Nord"},
        {"stray-space", "id=p6 ; name=Palhora ; aliases=Palhora\u2009Nord"},
        {"stray-space", "id=p7 ; name=Palkora ; note=works "},
        {"stray-space", "id=p8 ; name=Pallora ; weak= "},
        {"invisible", "id=i1 ; name=Ilb\u200Bana"},
        {"invisible", "id=i2 ; name=Ilca ; aliases=Ilcana\u00ADNord"},
        {"invisible", "id=i3 ; name=Ildana\uFEFF"},
        {"invisible", "id=i4 ; name=\u200FIlfana"},
        {"invisible", "id=i5 ; name=Ilgana ; note=\u202Aworks"},
        {"invisible", "id=i6 ; name=Ilhana ; aliases=Ilhana\u2060Nord"},
        {"invisible", "id=i7 ; name=Il\u200Dkana"},
        {"invisible", "id=i8 ; name=Illana ; note=works\x07"},
        {"mixed-scripts", "id=m1 ; name=M\u0430lbana"},
        {"mixed-scripts", "id=m2 ; name=\u039Fmcana"},
        {"mixed-scripts", "id=m3 ; name=\u041C\u043E\u0441\u043A\u0432a"},
        {"mixed-scripts", "id=m4 ; name=Mulbana ; aliases=Mulbana Nord|Mulb\u0430na Ost"},
        {"html-entity", "id=h1 ; name=Halb &amp; Bana"},
        {"html-entity", "id=h2 ; name=Halc ; aliases=Halc&#8217;s Works"},
        {"html-entity", "id=h3 ; name=Hald ; aliases=Hald&#x2019;s Works"},
        {"html-entity", "id=h4 ; name=Halfana ; note=caf&eacute;"},
        {"mojibake", "id=j1 ; name=Joli\u00C3\u00A9"},
        {"mojibake", "id=j2 ; name=Jolb\u00E2\u20AC\u2122s Works"},
        {"mojibake", "id=j3 ; name=Jolcana ; note=Jolcana\u00C2\u00AE"},
        {"mojibake", "id=j4 ; name=\u00D0\u00BF\u00D1\u20AC"},
        {"mojibake", "id=j5 ; name=Jol\uFFFDdana"},
        {"duplicate", "id=k1 ; name=Kalbora ; aliases=Kalbora"},
        {"duplicate", "id=k2 ; name=Kalcora-Nord ; aliases=Kalcora Nord"},
        {"duplicate", "id=k3 ; name=KLT-4 ; aliases=KLT4"},
        {"duplicate", "id=k4 ; name=Kaldora Nord ; aliases=KaldoraNord"},
        {"duplicate", "id=k5 ; name=kalfora ; aliases=Kalfora"},
        {"duplicate", "id=k6 ; name=KG Kalgora ; aliases=K. G. Kalgora"},
        {"duplicate", "id=k7 ; name=Kalhora Nord ; weak=Kalhora|KALHORA"},
        {"duplicate", "id=k8 ; name=Kalkora ; not=kalkora road|Kalkora Road"},
        {"duplicate", "id=k9 ; name=Kallora Nord ; weak=Kallora ; evidence=cement|Cement"},
        {"duplicate", "id=k10 ; name=Kalmora ; roles=owner of Kalmora|owner of Kalmora"},
        {"duplicate", "id=k11 ; name=Kalnora ; member=sound|sound"},
        {"duplicate", "id=k12 ; name=Kalpora ; ticker=KPRA|KPRA"},
        {"duplicate", "id=k13 ; name=Kalqora's Works ; aliases=Kalqora\u2019s Works"},
        {"duplicate", "id=k14 ; name=Kalrora ; aliases=\uFF2Balrora"},
        {"duplicate", "id=k15 ; name=Kalsora ; case=exact ; aliases=Kal-sora-X|Kal sora X"},
        {"sure-and-weak", "id=w1 ; name=Walbora ; aliases=Walbora Nord ; weak=Walbora Nord"},
        {"sure-and-weak", "id=w2 ; name=Walcora ; aliases=Walcora-Nord ; weak=Walcora Nord"},
        {"sure-and-weak", "id=w3 ; name=WaldoraNord ; weak=Waldora Nord"},
        {"clash", "id=x2 ; name=Xalbora Nord ; aliases=Xalbora",
         "id=x1 ; name=Xalbora Ost ; aliases=Xalbora"},
        {"clash", "id=x4 ; name=Xalcora Nord ; aliases=Xalcora", "id=x3 ; name=Xalcora"},
        {"clash", "id=x6 ; name=XaldoraNord", "id=x5 ; name=Xaldora Nord"},
        {"clash", "id=x8 ; name=Xalfora Nord ; aliases=Xalfora ; from=2020",
         "id=x7 ; name=Xalfora Ost ; aliases=Xalfora ; until=2020-06"},
        {"clash", "id=x10 ; name=Xalgora Nord ; ticker=XLG",
         "id=x9 ; name=Xalgora Ost ; ticker=XLG"},
        {"clash", "id=x12 ; name=Xalhora ; case=exact", "id=x11 ; name=Xalhora ; aliases=Xalh"},
        {"clash", "id=x14 ; name=Xalkor\u00E9", "id=x13 ; name=Xalkore"},
        {"clash", "id=x16 ; name=Xallora ; case=any", "id=x15 ; name=XALLORA"},
        {"clash", "id=x18 ; name=Xalmora Nord ; parent=x17",
         "id=x17 ; name=Xalmora Ost ; aliases=Xalmora Nord"},
        {"blocked", "id=b1 ; name=Balbora ; not=Balbora"},
        {"blocked", "id=b2 ; name=The Balcora ; not=the balcora"},
        {"blocked", "id=b3 ; name=Baldora ; aliases=Baldora-Nord ; not=Baldora Nord"},
        {"blocked", "id=b5 ; name=Balfora ; not=Balfora Nord",
         "id=b4 ; name=Balfora Nord ; parent=b5"},
        {"blocked", "id=b6 ; name=Balgora ; case=exact ; not=Balgora"},
        {"useless-not", "id=n1 ; name=Nalbora ; not=Elsewhere Street"},
        {"useless-not", "id=n2 ; name=Nalc ; not=Nalcora Road"},
        {"sentence-end", "id=t1 ; name=Talbora ; aliases=Talb! Works"},
        {"sentence-end", "id=t2 ; name=Talc? Works"},
        {"unreachable", "id=t3 ; name=Taldora\u2013Nord ; case=exact"},
        {"useless-evidence", "id=v1 ; name=Valbora ; evidence=cement|gravel"},
        {"useless-evidence", "id=v2 ; name=Valcora ; evidence=only"},
        {"useless-evidence", "id=v3 ; name=Valdora ; evidence=@sound"},
        {"misplaced-only", "id=v4 ; name=Valfora Nord ; weak=Valfora ; evidence=cement|only"},
        {"unsupported-weak", "id=v5 ; name=Valgora ; weak=Valgora ; evidence=only"},
        {"unsupported-weak", "id=v6 ; name=Valhora ; weak=Valhora ; type=law"},
        {"common-word", "id=o1 ; name=Target"},
        {"common-word", "id=o2 ; name=Orange Nord ; aliases=Orange"},
        {"common-word", "id=o3 ; name=SQUARE ; case=any"},
        {"common-word", "id=o4 ; name=Block ; case=exact"},
        {"common-word", "id=o5 ; name=VISA"},
        {"common-word", "id=o6 ; name=shell"},
        {"accept", "id=a1 ; name=Albora ; accept=Albora Nord"},
    };
    return faults;
}

const std::vector<Fault>& person_faults() {
    static const std::vector<Fault> faults = {
        {"shared-name", "id=q2 ; name=Jona Marbora ; aliases=Marbora", "id=q1 ; name=Mira Marbora"},
        {"shared-name", "id=q4 ; name=Tiro Narbora ; aliases=Tiro", "id=q3 ; name=Tiro Oscora"},
        {"clash", "id=q6 ; name=Lena Parbora", "id=q5 ; name=Lena Parbora"},
    };
    return faults;
}

struct Place {
    std::string file;
    std::uint32_t line;
    std::string kind;

    friend bool operator==(const Place&, const Place&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Place& place) {
        return out << place.file << ':' << place.line << " [" << place.kind << ']';
    }
};

// Sound rows before, between and after the faults.
std::string plant(const std::vector<Fault>& faults, std::string_view file,
                  std::vector<Place>& expected) {
    std::string text = planted_header();
    std::uint32_t line = 1;
    const auto add = [&](const std::string& row) {
        text += row;
        ++line;
    };
    for (std::size_t index = 0; index < faults.size(); ++index) {
        const std::string number = std::to_string(index);
        add(planted_row("id=sound" + std::string(file) + number + " ; name=Sound" + number +
                        "mora " + std::string(file.substr(0, 3))));
        if (!faults[index].sound_row.empty()) add(planted_row(faults[index].sound_row));
        add(planted_row(faults[index].row));
        expected.push_back({std::string(file), line, std::string(faults[index].kind)});
    }
    return text;
}

std::vector<Place> places_of(const LexiconCheck& check) {
    std::vector<Place> places;
    for (const LexiconFinding& finding : check.findings) {
        places.push_back({finding.place.file, finding.place.line, finding.kind});
    }
    return places;
}

LexiconCheck check_text(std::string text, std::string_view name = "companies.tsv") {
    LexiconChecker checker(common_words);
    checker.parse(std::move(text), name);
    return checker.check();
}

LexiconCheck check_rows(const std::vector<std::string_view>& rows) {
    std::string text = planted_header();
    for (const std::string_view row : rows) text += planted_row(row);
    return check_text(std::move(text));
}

}  // namespace

TEST_CASE("each of a hundred planted faults is found on its line, and nothing else") {
    std::vector<Place> expected = {{"bad.tsv", 1, "bad-header"}};
    const std::string companies = plant(company_faults(), "companies.tsv", expected);
    for (std::size_t column = 0; column < 4; ++column) {
        expected.push_back({"odd-columns.tsv", 1, "column"});
    }
    const std::string people = plant(person_faults(), "people.tsv", expected);
    REQUIRE(expected.size() >= 100);

    LexiconChecker checker(common_words);
    checker.parse("name\taliases\nAcme\tAcme Works\n", "bad.tsv");
    checker.parse(companies + planted_row("id=sound ; name=Soundmora"), "companies.tsv");
    checker.parse("type\twords\ncompany\tshares\nperson\ttold\n", "evidence.tsv");
    checker.parse("id\tname\talias\tevidences\tweaks\tnote\tnote\nodd\tOddmora\n",
                  "odd-columns.tsv");
    checker.parse(people, "people.tsv");
    CHECK(places_of(checker.check()) == expected);
}

TEST_CASE("our own lexicons have no fault") {
    const std::filesystem::path folder = std::filesystem::path(ONOMA_SOURCE_DIRECTORY) / "lexicons";
    std::ifstream words(folder / "common-words.txt");
    LexiconChecker checker(
        std::string{std::istreambuf_iterator<char>(words), std::istreambuf_iterator<char>()});
    for (const char* name : {"companies", "people", "models", "products", "evidence", "words"}) {
        checker.read_file(folder / (std::string(name) + ".tsv"));
    }
    const LexiconCheck check = checker.check();
    CHECK(places_of(check).empty());
    CHECK(check.files == 6);
    CHECK(check.entities > 10000);
}

TEST_CASE("a finding reads like every message, with the other line where there is one") {
    const LexiconCheck check =
        check_rows({"id=a ; name=Acme Nord ; aliases=Acme", "id=b ; name=Acme Ost ; aliases=ACME"});
    REQUIRE(check.findings.size() == 1);
    CHECK(
        message_with_kind(check.findings[0]) ==
        "companies.tsv:3: [clash] expected a sure form to mean one entity at a time, found `ACME` "
        "of `b`, which is `Acme` of `a` at companies.tsv:2");
    CHECK(check.findings[0].other == LexiconPlace{"companies.tsv", 2});
    CHECK(check.entities == 2);
    CHECK(check.forms == 4);
}

TEST_CASE("the words of a file's name and of a cell do not change what kind a finding is") {
    const std::string name = "is: expected a date, found none/companies.tsv";
    const LexiconCheck check =
        check_text("id\tname\tcase\na\tAcme, found Bolt\t\na\tBolt\t\nc\tCole\ta date\n", name);
    const std::vector<Place> expected = {{name, 3, "same-id"}, {name, 4, "bad-row"}};
    CHECK(places_of(check) == expected);
    CHECK(check.findings[0].found == "Bolt, company");
    const LexiconCheck headless = check_text("name\nAcme\n", name);
    CHECK(places_of(headless) == std::vector<Place>{{name, 1, "bad-header"}});
}

TEST_CASE("what resembles a fault and is none is left alone") {
    struct Row {
        std::string_view name;
        std::vector<std::string_view> rows;
    };
    const auto row = GENERATE(
        Row{"a name repeated as weak", {"id=a ; name=Orange ; weak=Orange"}},
        Row{"one form of two entities at different times",
            {"id=a ; name=Acme Nord ; aliases=Acme ; until=2020-06",
             "id=b ; name=Acme Ost ; aliases=Acme ; from=2020-07"}},
        Row{"one form of two entities, weak in both",
            {"id=a ; name=Acme Nord ; weak=Acme", "id=b ; name=Acme Ost ; weak=Acme"}},
        Row{"a sure form that is weak for another",
            {"id=a ; name=Acme", "id=b ; name=Acme ; weak=Acme ; parent=a"}},
        Row{"exact forms of other letters",
            {"id=a ; name=ACME ; case=exact", "id=b ; name=AcMe ; case=exact"}},
        Row{"an exact form in small letters beside one with a capital",
            {"id=a ; name=acme ; case=exact", "id=b ; name=Acme"}},
        Row{"a form in two rows of one entity",
            {"id=a ; name=Acme Nord ; aliases=Acme", "id=a ; name=Acme Nord ; aliases=Acme"}},
        Row{"a not phrase longer than the form", {"id=a ; name=Acme ; not=Acme Street"}},
        Row{"a not phrase in small letters for an exact form",
            {"id=a ; name=The Acme ; case=exact ; weak=The Acme ; not=the Acme"}},
        Row{"a not phrase that warns weak forms off",
            {"id=a ; name=Acme Nord ; weak=Acme ; not=Roadrunner"}},
        Row{"a not phrase for the forms of a child",
            {"id=a ; name=Acme ; not=Bolt cutter", "id=b ; name=Bolt ; parent=a"}},
        Row{"a not phrase for a role",
            {"id=a ; name=Ann Acme ; roles=head of Acme ; not=Acme head of"}},
        Row{"evidence for the weak forms of a child",
            {"id=a ; name=Acme ; evidence=cement", "id=b ; name=Bolt ; weak=Bolt ; parent=a"}},
        Row{"evidence that helps the other",
            {"id=a ; name=Acme ; evidence=@b", "id=b ; name=Bolt Nord ; weak=Bolt"}},
        Row{"weak forms with a child to support them",
            {"id=a ; name=Acme ; weak=Acme ; evidence=only", "id=b ; name=Bolt ; parent=a"}},
        Row{"a common word in the capitals of a name", {"id=a ; name=TARGET ; case=exact"}},
        Row{"a common word with more words", {"id=a ; name=Target Nord"}},
        Row{"a common word that is accepted", {"id=a ; name=Target ; accept=Target"}},
        Row{"a shared name kept apart",
            {"id=a ; name=Ann Acme ; type=person ; aliases=Acme ; not=Bea Acme",
             "id=b ; name=Bea Acme ; type=person"}},
        Row{"a surname that nobody else has",
            {"id=a ; name=Ann Acme ; type=person ; aliases=Acme", "id=b ; name=Acme Nord"}},
        Row{"a form without accents beside the one with them",
            {"id=a ; name=Acm\u00E9 ; aliases=Acme"}},
        Row{"an abbreviation with a dot", {"id=a ; name=Chr. Acme ; aliases=Acme No. 5"}},
        Row{"Greek letters that resemble nothing",
            {"id=a ; name=Acme-\u03B1 ; aliases=\u03BBAcme"}},
        Row{"a word of Cyrillic letters", {"id=a ; name=\u042F\u043D\u0434\u0435\u043A\u0441"}},
        Row{"Latin beside Chinese", {"id=a ; name=AI\u667A\u8C31"}},
        Row{"a joiner in Persian", {"id=a ; name=\u0645\u06CC\u200C\u062F\u0627\u0646"}},
        Row{"an ampersand", {"id=a ; name=A&B; Sons ; aliases=R&D Acme"}},
        Row{"letters with accents", {"id=a ; name=\u00C3lvaro \u00C9cole \u00C2ge"}});
    INFO(row.name);
    std::string found;
    for (const LexiconFinding& finding : check_rows(row.rows).findings) {
        found += message_with_kind(finding) + '\n';
    }
    CHECK(found.empty());
}

TEST_CASE("a file that is only known lends its ids and forms, and is not told of") {
    LexiconChecker checker;
    checker.parse("id\tname\talias\nacme\tAcme\t\nbolt\tBolt \t\n", "known.tsv", FileRole::known);
    checker.parse("id\tname\tparent\nnord\tAcme Nord\tacme\nrival\tBolt\t\n", "own.tsv");
    const LexiconCheck check = checker.check();
    const std::vector<Place> expected = {{"own.tsv", 3, "clash"}};
    CHECK(places_of(check) == expected);
    CHECK(check.files == 1);
    CHECK(check.entities == 2);
}

TEST_CASE("comments and empty lines are no faults, and line numbers count them") {
    const LexiconCheck check =
        check_text("id\tname\n# a  comment \n\na\tAcme\nb\tAcme\n", "companies.tsv");
    const std::vector<Place> expected = {{"companies.tsv", 5, "clash"}};
    CHECK(places_of(check) == expected);
}

TEST_CASE("a lexicon that cannot be read is an error, and the others are checked") {
    LexiconChecker checker;
    CHECK_THROWS_AS(checker.read_file("/no/such/lexicon.tsv"), Error);
    checker.parse("id\tname\na\tAcme\n", "companies.tsv");
    CHECK(checker.check().findings.empty());
}

TEST_CASE("nothing at all is checked without a finding") {
    LexiconChecker checker;
    const LexiconCheck check = checker.check();
    CHECK(check.findings.empty());
    CHECK(check.files == 0);
}

}  // namespace onoma
