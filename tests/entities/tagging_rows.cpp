// SPDX-License-Identifier: Apache-2.0
#include "entities/tagging_rows.hpp"

#include <algorithm>
#include <vector>

#include "catch.hpp"
#include "lexicon/messages_of.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

// Cuts off and returns what stands before `separator`, without the spaces after it.
std::string_view take_until(std::string_view& rest, char separator) {
    const auto end = std::min(rest.find(separator), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    return part;
}

std::string id_of(const Lexicon& lexicon, const TaggedText& tagged, EntityId entity) {
    const EntityView view = view_entity(lexicon, tagged, entity);
    std::string id(view.id);
    if (view.provisional && view.parent) {
        id += "<" + std::string(view_entity(lexicon, tagged, *view.parent).id);
    }
    return id;
}

std::string ids_of(const Lexicon& lexicon, const TaggedText& tagged, const Mention& mention) {
    std::vector<std::string> ids = {id_of(lexicon, tagged, mention.entity)};
    for (const EntityId rival : mention.rivals) ids.push_back(id_of(lexicon, tagged, rival));
    std::sort(ids.begin(), ids.end());
    std::string joined;
    for (const std::string& id : ids) joined += (joined.empty() ? "" : "|") + id;
    return joined;
}

void check_ranges(const std::vector<Mention>& mentions, std::string_view text) {
    std::uint32_t taken_until = 0;
    for (const Mention& mention : mentions) {
        CHECK(mention.range.begin >= taken_until);
        CHECK(mention.range.begin < mention.range.end);
        REQUIRE(mention.range.end <= text.size());
        taken_until = mention.range.end;
    }
}

}  // namespace

const Lexicon& newsroom() {
    static const Lexicon lexicon = [] {
        const std::filesystem::path folder = ONOMA_SOURCE_DIRECTORY "/tests/entities";
        std::vector<LexiconFinding> problems;
        Lexicon read =
            read_lexicon({folder / "newsroom.tsv", folder / "newsroom_evidence.tsv"}, problems);
        CHECK(messages_of(problems) == std::vector<std::string>{});
        return read;
    }();
    return lexicon;
}

Lexicon parse_entries(std::string_view entries) {
    LexiconBuilder builder;
    while (!entries.empty()) {
        std::string_view entry = take_until(entries, '\n');
        std::string header = "type\tid";
        std::string cells(take_until(entry, ' '));
        cells += "\t" + std::string(take_until(entry, ';'));
        while (!entry.empty()) {
            std::string_view value = take_until(entry, ';');
            header += "\t" + std::string(take_until(value, '='));
            cells += "\t" + std::string(value);
        }
        builder.parse(header + "\n" + cells + "\n", "row.tsv");
    }
    Lexicon lexicon = builder.build();
    CHECK(messages_of(builder.problems()) == std::vector<std::string>{});
    return lexicon;
}

std::string tag_as_row(const Lexicon& lexicon, std::string_view text, std::string_view date) {
    Tokenizer tokenizer;
    const TokenizedText tokenized = tokenizer.tokenize(text);
    Tagger tagger(lexicon);
    const TaggedText tagged = tagger.tag(tokenized, date.empty() ? std::nullopt : parse_date(date));
    check_ranges(tagged.mentions, text);
    check_ranges(tagged.roles, text);

    std::string found;
    for (const Mention& mention : tagged.mentions) {
        found += found.empty() ? "" : "; ";
        found += std::string(mention.range.of(text)) + "=" + ids_of(lexicon, tagged, mention);
    }
    for (const Mention& role : tagged.roles) {
        found += found.empty() ? "" : "; ";
        found += "[" + std::string(role.range.of(text)) + "]=" + ids_of(lexicon, tagged, role);
    }
    return found;
}

void run_rows(std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        INFO("row:  " << row.name);
        INFO("text: " << row.text);
        const std::string found = row.lexicon.empty()
                                      ? tag_as_row(newsroom(), row.text, row.date)
                                      : tag_as_row(parse_entries(row.lexicon), row.text, row.date);
        CHECK(found == row.expected);
    }
}

}  // namespace onoma
