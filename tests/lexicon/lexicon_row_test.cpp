// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include "catch.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"

namespace onoma {
namespace {

std::string written(const std::vector<LexiconRow>& rows) {
    std::ostringstream out;
    write_rows(out, rows);
    return out.str();
}

LexiconRow row_of(const std::string& id, const std::string& name) {
    LexiconRow row;
    row.id = id;
    row.name = name;
    return row;
}

}  // namespace

TEST_CASE("rows are written with the columns they use", "[import]") {
    CHECK(written({}) == "id\tname\n");
    LexiconRow plain = row_of("acme", "Acme");
    CHECK(written({plain}) == "id\tname\nacme\tAcme\n");
    LexiconRow full = row_of("foo", "Foo");
    full.type = "firm";
    full.aliases = {"Foo Ltd", "Foo Inc"};
    full.weak = {"F"};
    full.evidence = {"only", "@acme"};
    full.case_rule = CaseRule::exact;
    full.parent = "acme";
    full.tickers = {"FOO"};
    full.further_columns = {{"country", "US"}, {"note", "n"}};
    plain.further_columns = {{"note", "first"}};
    CHECK(written({plain, full}) ==
          "id\tname\ttype\taliases\tweak\tevidence\tcase\tparent\tticker\tnote\tcountry\n"
          "acme\tAcme\t\t\t\t\t\t\t\tfirst\t\n"
          "foo\tFoo\tfirm\tFoo Ltd|Foo Inc\tF\tonly|@acme\texact\tacme\tFOO\tn\tUS\n");
}

}  // namespace onoma
