// SPDX-License-Identifier: Apache-2.0
#include "lexicon/import/token_patterns.hpp"

#include "catch.hpp"
#include "lexicon/import/row_ids.hpp"

namespace onoma {

TEST_CASE("patterns that mean a few phrases are written out", "[import]") {
    const std::vector<std::pair<std::string, std::vector<std::string>>> rows = {
        {"Stanford University", {"Stanford University"}},
        {"Inc.", {"Inc."}},
        {"Yahoo\\!  \\(UK\\)", {"Yahoo! (UK)"}},
        {"(Bachelor|Master) of Arts", {"Bachelor of Arts", "Master of Arts"}},
        {"a|b c", {"a c", "b c"}},
        {"Laws?", {"Laws", "Law"}},
        {"(New )?York", {}},  // a group over two tokens is not one of either
        {"(New)? York", {"New York", "York"}},
        {"[Cc]af(e|é)", {"Cafe", "Café", "cafe", "café"}},
        {"[éà]x", {"éx", "àx"}},
        {"(?:a|(b|c)d)", {"a", "bd", "cd"}},
        {"a?", {"a"}},
        {"", {}},
        {"a*", {}},
        {"a+", {}},
        {"a{2}", {}},
        {".*", {}},
        {"\\d", {}},
        {"a\\", {}},
        {"[a-z]", {}},
        {"[^a]", {}},
        {"[]", {}},
        {"[a", {}},
        {"(a", {}},
        {"a)", {}},
        {"(?i)a", {}},
        {"?", {}},
        {"a??", {}},
        {"^a$", {}},
        {"( /a/ )", {}},
        {"(a|b|c|d|e) (1|2|3|4)", {}},
    };
    for (const auto& [pattern, expected] : rows) {
        INFO(pattern);
        std::vector<std::string> phrases;
        const std::string_view fault = expand_token_pattern(pattern, phrases);
        CHECK(fault.empty() == !expected.empty());
        if (fault.empty()) CHECK(phrases == expected);
    }
}

TEST_CASE("slugs are lower-case ASCII words", "[import]") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"Acme Inc.", "acme-inc"},   {"Crédit Agricole", "credit-agricole"},
        {"McDonald's", "mcdonalds"}, {"McDonald’s", "mcdonalds"},
        {"AT&T", "at-and-t"},        {"  --Weird__ Name!  ", "weird-name"},
        {"Ørsted", "orsted"},        {"東京", "xe69db1e4baac"},
        {"GPT-4o", "gpt-4o"},
    };
    for (const auto& [name, slug] : rows) CHECK(slug_of(name) == slug);
    CHECK(slug_of(std::string(1000, 'a')) == std::string(80, 'a'));
}

}  // namespace onoma
