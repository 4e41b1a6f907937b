// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/discovery.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "analysis/name_variants.hpp"
#include "base/utf8.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {

Discovery discover(const std::vector<std::filesystem::path>& paths, const Lexicon& lexicon,
                   const DiscoverySettings& settings, const WorkSettings& work) {
    Discovery discovery{{}, NameTable(settings.examples)};

    // Everything the lexicon knows is out of question: names of every type, and weak forms that
    // nothing supports.
    AnalysisSettings all;
    all.corpus = settings.corpus;
    all.tagging.types.assign(lexicon.types().begin(), lexicon.types().end());
    all.tagging.keep = Keep::losers_too;
    all.tagging.with_credits = true;

    Analysis& analysis = discovery.analysis;
    analysis.left_out =
        for_each_tagged_document(paths, lexicon, all, work, [&](const TaggedDocument& tagged) {
            analysis.add(tagged, lexicon);
            discovery.names.add(tagged, find_unlisted_names(lexicon, tagged.text, tagged.tagged),
                                lexicon);
        });
    analysis.recount();
    return discovery;
}

// Unlisted names of documents -> counted names.
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

// Counted names -> rows of a lexicon to be.

namespace {

// The most frequent form; of several the alphabetically first.
std::string most_frequent(const std::map<std::string, std::int64_t>& forms) {
    const auto best =
        std::max_element(forms.begin(), forms.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == forms.end() ? std::string() : best->first;
}

std::vector<std::string> forms_of(const std::map<std::string, std::int64_t>& counts) {
    std::vector<std::string> forms;
    for (const auto& [form, count] : counts) forms.push_back(form);
    return forms;
}

// Lower-case words joined by `-`; other bytes than letters, digits and dots part words.
std::string slug_of(std::string_view name) {
    std::string slug;
    for (const char c : fold(name)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
        const bool dot = c == '.' && !slug.empty();
        if (letter || dot) {
            slug += c;
        } else if (c != '\'' && !slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    while (!slug.empty() && (slug.back() == '-' || slug.back() == '.')) slug.pop_back();
    return slug.empty() ? "name" : slug;
}

// The names of a table, with variants brought together over documents.
class NameGroups {
public:
    explicit NameGroups(const NameTable& table) : table_(table), groups_(table.names()) {
        note_families();
        merge_openings();
        merge_short_names();
    }

    [[nodiscard]] const std::map<std::string, NameCount>& groups() const { return groups_; }

private:
    // `Exa 3` and `Exa 4` tell what `Exa` is.
    void note_families() {
        const auto version = static_cast<std::size_t>(Clue::version);
        const auto family = static_cast<std::size_t>(Clue::family);
        for (auto& [key, count] : groups_) {
            if (table_.listed_families().contains(key)) count.clues[family] += count.total();
            if (count.clues[version] == 0) continue;
            const std::string name = most_frequent(count.spellings);
            const auto base = groups_.find(name_key(without_version(name)));
            if (base != groups_.end()) base->second.clues[version] += count.clues[version];
        }
    }

    // "Critics Jane Doe" at the beginning of a sentence is `Jane Doe`, who is known elsewhere.
    void merge_openings() {
        std::vector<std::pair<std::string, std::string>> moves;
        for (const auto& [key, count] : groups_) {
            if (count.mentions[0] > 0) continue;
            const std::string name = most_frequent(count.spellings);
            const auto space = name.find(' ');
            if (space == std::string::npos) continue;
            const auto rest = groups_.find(name_key(std::string_view(name).substr(space + 1)));
            if (rest != groups_.end() && rest->second.mentions[0] > 0) {
                moves.emplace_back(key, rest->first);
            }
        }
        for (const auto& [from, to] : moves) move(from, to, Forms::left_out);
    }

    // `Doe` of one article is the `Jane Doe` of others, if there is only one.
    void merge_short_names() {
        NameVariants variants;
        for (const auto& [key, count] : groups_) {
            const std::string_view type = proposed_type(count.clues);
            const bool is_company = type == "company";
            if (count.telling() == 0 || (!is_company && type != "person")) continue;
            variants.add(most_frequent(count.spellings), key, is_company);
        }
        std::vector<std::pair<std::string, std::string>> moves;
        for (const auto& [key, count] : groups_) {
            const auto longer = variants.longer_of(most_frequent(count.spellings));
            if (longer && *longer != key && fits(count, groups_.at(*longer))) {
                moves.emplace_back(key, *longer);
            }
        }
        for (const auto& [from, to] : moves) move(from, to, Forms::short_ones);
    }

    // Nothing speaks for the short name being something else.
    static bool fits(const NameCount& shorter, const NameCount& longer) {
        const std::string_view type = proposed_type(shorter.clues);
        return type == "unknown" || type == proposed_type(longer.clues);
    }

    enum class Forms { left_out, short_ones };

    void move(const std::string& from, const std::string& to, Forms forms) {
        NameCount count = groups_.at(from);
        groups_.erase(from);
        if (forms == Forms::short_ones) count.shorter.merge(count.spellings);
        count.spellings.clear();
        count.clues = {};
        count.lower_documents = 0;
        groups_.at(to).merge(count, table_.most_examples());
    }

    const NameTable& table_;
    std::map<std::string, NameCount> groups_;
};

ProposedName propose(const NameCount& count) {
    ProposedName row;
    row.name = most_frequent(count.spellings);
    row.type = proposed_type(count.clues);
    row.reason = reason_for(row.type, count.clues);
    row.aliases = forms_of(count.longer);
    row.weak = forms_of(count.shorter);
    if (count.lower_documents > 0) row.weak.insert(row.weak.begin(), row.name);
    row.parent = count.parent;
    row.mentions = count.total();
    row.documents = count.documents;
    row.sources = static_cast<std::int64_t>(count.sources.size());
    row.examples = count.examples;
    return row;
}

// A surname alone of somebody listed who is named in another article is no new name.
bool is_listed_surname(const NameTable& table, const NameCount& count) {
    const std::string name = most_frequent(count.spellings);
    return count_words(name) == 1 && table.listed_surnames().contains(fold(name));
}

void give_ids(std::vector<ProposedName>& names, const Lexicon& lexicon) {
    std::set<std::string> given;
    for (ProposedName& name : names) {
        const std::string slug = slug_of(name.name);
        name.id = slug;
        for (int number = 2; lexicon.find(name.id) || !given.insert(name.id).second; ++number) {
            name.id = slug + "-" + std::to_string(number);
        }
    }
}

}  // namespace

Proposals propose_names(const NameTable& names, const Lexicon& lexicon,
                        const DiscoverySettings& settings) {
    Proposals proposals;
    auto& rows = proposals.names;
    const NameGroups groups(names);
    for (const auto& [key, count] : groups.groups()) {
        if (count.telling() == 0 || is_listed_surname(names, count)) continue;
        rows.push_back(propose(count));
    }
    std::sort(rows.begin(), rows.end(), [](const ProposedName& a, const ProposedName& b) {
        return std::tie(b.mentions, b.documents, a.name) <
               std::tie(a.mentions, a.documents, b.name);
    });
    give_ids(rows, lexicon);

    const auto& types = settings.types;
    std::erase_if(rows, [&](const ProposedName& row) {
        return !types.empty() && std::find(types.begin(), types.end(), row.type) == types.end();
    });
    proposals.min_mentions = settings.table.min_mentions;
    const std::size_t all = rows.size();
    std::erase_if(
        rows, [&](const ProposedName& row) { return row.mentions < settings.table.min_mentions; });
    proposals.too_rare = static_cast<std::int64_t>(all - rows.size());
    if (settings.table.top && rows.size() > *settings.table.top) {
        proposals.beyond_top = static_cast<std::int64_t>(rows.size() - *settings.table.top);
        rows.resize(*settings.table.top);
    }
    return proposals;
}

}  // namespace onoma
