// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>
#include <tuple>

#include "analysis/name_variants.hpp"
#include "base/utf8.hpp"
#include "onoma/analysis/discovery.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

constexpr std::size_t longest_example = 400;  // bytes of a sentence
constexpr std::size_t example_before = 200;   // bytes before the name, where a sentence is longer

NameExample example_of(const TaggedDocument& tagged, const UnlistedName& name) {
    const std::string& text = tagged.document.text;
    const ByteRange sentence = tagged.text.sentences[name.sentence];
    std::size_t begin = sentence.begin;
    std::size_t end = std::max(sentence.end, name.range.end);
    if (end - begin > longest_example) {
        if (name.range.begin > begin + example_before) begin = name.range.begin - example_before;
        end = std::min(end, std::max<std::size_t>(begin + longest_example, name.range.end));
    }
    while (begin < name.range.begin && is_utf8_continuation(text[begin])) ++begin;
    while (end < text.size() && is_utf8_continuation(text[end])) ++end;
    constexpr std::string_view blanks = " \t\r\n";
    while (begin < name.range.begin && blanks.find(text[begin]) != std::string_view::npos) ++begin;
    while (end > name.range.end && blanks.find(text[end - 1]) != std::string_view::npos) --end;
    return {name.standing, tagged.document.id, name.range, text.substr(begin, end - begin),
            name.range.begin - static_cast<std::uint32_t>(begin)};
}

void keep_first(std::vector<NameExample>& examples, std::size_t most) {
    std::sort(examples.begin(), examples.end());
    if (examples.size() > most) examples.resize(most);
}

// Names of one document by the key that they count for.
class DocumentNames {
public:
    explicit DocumentNames(const std::vector<UnlistedName>& names) {
        std::map<std::string, std::array<std::int64_t, clue_count>> clues;
        for (const UnlistedName& name : names) {
            if (name.is_part || count_words(name.name) < 2) continue;
            auto& counts = clues[name_key(name.name)];
            for (std::size_t clue = 0; clue < clue_count; ++clue) {
                if (name.has(static_cast<Clue>(clue))) ++counts[clue];
            }
        }
        for (const UnlistedName& name : names) {
            const std::string key = name_key(name.name);
            const auto found = clues.find(key);
            if (found == clues.end()) continue;
            const std::string_view type = proposed_type(found->second);
            if (type == "company") variants_.add(name.name, key, true);
            if (type == "person" || (type == "unknown" && name.standing == Standing::sure)) {
                variants_.add(name.name, key, false);
            }
        }
    }

    [[nodiscard]] std::optional<std::string> longer_of(const UnlistedName& name) const {
        if (name.is_part) return std::nullopt;
        return variants_.longer_of(name.name);
    }

private:
    NameVariants variants_;
};

}  // namespace

bool operator<(const NameExample& a, const NameExample& b) {
    return std::tie(a.standing, a.document, a.range.begin, a.range.end) <
           std::tie(b.standing, b.document, b.range.begin, b.range.end);
}

std::int64_t NameCount::total() const {
    return std::accumulate(mentions.begin(), mentions.end(), std::int64_t{0});
}

void NameCount::merge(const NameCount& other, std::size_t most_examples) {
    for (std::size_t at = 0; at < mentions.size(); ++at) mentions[at] += other.mentions[at];
    for (std::size_t at = 0; at < clues.size(); ++at) clues[at] += other.clues[at];
    documents += other.documents;
    lower_documents += other.lower_documents;
    sources.insert(other.sources.begin(), other.sources.end());
    for (const auto& [spelling, count] : other.spellings) spellings[spelling] += count;
    for (const auto& [form, count] : other.longer) longer[form] += count;
    for (const auto& [form, count] : other.shorter) shorter[form] += count;
    parent = std::max(parent, other.parent);
    examples.insert(examples.end(), other.examples.begin(), other.examples.end());
    keep_first(examples, most_examples);
}

std::string name_key(std::string_view name) {
    std::string folded = fold(name);
    if (folded.starts_with("the ")) folded.erase(0, 4);
    std::string key;
    for (const char c : folded) {
        if (c != ' ' && c != '-' && c != '\n') key += c;
    }
    return key;
}

void NameTable::add(const TaggedDocument& tagged, const std::vector<UnlistedName>& names,
                    const Lexicon& lexicon) {
    const DocumentNames here(names);
    std::map<std::string, NameCount> counts;
    for (const UnlistedName& name : names) {
        const auto longer = here.longer_of(name);
        NameCount& count = counts[longer ? *longer : name_key(name.name)];
        ++count.mentions[static_cast<std::size_t>(name.standing)];
        count.examples.push_back(example_of(tagged, name));
        keep_first(count.examples, most_examples_);
        if (longer || name.is_part) {
            ++count.shorter[name.whole];
        } else {
            ++count.spellings[name.name];
        }
        if (!longer && !name.is_part && name.whole != name.name) ++count.longer[name.whole];
        if (!longer && name.is_lower_too) count.lower_documents = 1;
        count.parent = std::max(count.parent, name.parent);
        for (std::size_t clue = 0; clue < clue_count; ++clue) {
            if (name.has(static_cast<Clue>(clue))) ++count.clues[clue];
        }
    }
    for (auto& [key, count] : counts) {
        count.documents = 1;
        count.sources.insert(tagged.document.source);
        names_[key].merge(count, most_examples_);
    }
    for (const Mention& mention : tagged.tagged.mentions) {
        const EntityView entity = view_entity(lexicon, tagged.tagged, mention.entity);
        if (entity.type == "model") {
            const std::string_view family = without_version(entity.name);
            if (!family.empty()) listed_families_.insert(name_key(family));
        }
        if (entity.provisional || entity.type != "person") continue;
        listed_surnames_.insert(fold(entity.name.substr(entity.name.rfind(' ') + 1)));
    }
}

void NameTable::merge(const NameTable& other) {
    for (const auto& [key, count] : other.names_) names_[key].merge(count, most_examples_);
    listed_surnames_.insert(other.listed_surnames_.begin(), other.listed_surnames_.end());
    listed_families_.insert(other.listed_families_.begin(), other.listed_families_.end());
}

}  // namespace onoma
