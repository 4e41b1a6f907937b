// SPDX-License-Identifier: Apache-2.0
#include "report/lexicon_rows.hpp"

#include <ostream>
#include <string>
#include <vector>

#include "report/printable.hpp"
#include "report/seen_with.hpp"

namespace onoma {
namespace {

// One form in a list of forms: `|` would part it.
std::string form(const std::string& text) {
    std::string result = printable(text);
    for (char& c : result) {
        if (c == '|') c = ' ';
    }
    return result;
}

std::string list(const std::vector<std::string>& forms) {
    std::string result;
    for (const std::string& text : forms) {
        if (!result.empty()) result += '|';
        result += form(text);
    }
    return result;
}

}  // namespace

void write_lexicon_rows(std::ostream& out, const Proposals& proposals) {
    out << "id\tname\taliases\tweak\tevidence\tnot\tcase\tparent\ttype\tmentions\tdocuments\t"
           "sources\tseen_with\texample\n";
    for (const ProposedName& row : proposals.names) {
        out << printable(row.id) << '\t' << form(row.name) << '\t' << list(row.aliases) << '\t'
            << list(row.weak) << "\t\t\t\t" << printable(row.parent) << '\t' << row.type << '\t'
            << row.mentions << '\t' << row.documents << '\t' << row.sources << '\t'
            << seen_with(row.reason) << '\t';
        if (!row.examples.empty()) {
            const NameExample& example = row.examples.front();
            out << printable(example.document) << ": " << printable(example.sentence);
        }
        out << '\n';
    }
}

}  // namespace onoma
