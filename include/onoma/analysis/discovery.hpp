// SPDX-License-Identifier: Apache-2.0
// Names that no lexicon lists, counted over documents, and proposed as rows of a lexicon.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// Unlisted names counted: integers that add up.

// Where a name stands, with its sentence. Long sentences are cut around the name.
struct NameExample {
    Standing standing = Standing::sure;
    std::string document;
    ByteRange range;
    std::string sentence;
    std::uint32_t name_begin = 0;  // of the name in `sentence`, in bytes

    friend bool operator==(const NameExample&, const NameExample&) = default;
    friend bool operator<(const NameExample& a, const NameExample& b);
};

struct NameCount {
    std::array<std::int64_t, standing_count> mentions = {};  // by Standing
    std::int64_t documents = 0;
    std::int64_t lower_documents = 0;  // in which the word stands in small letters too
    std::set<std::string> sources;
    std::map<std::string, std::int64_t> spellings;  // of the name
    std::map<std::string, std::int64_t> longer;     // forms with a legal form
    std::map<std::string, std::int64_t> shorter;    // surnames and short forms
    std::array<std::int64_t, clue_count> clues = {};
    std::string parent;
    std::vector<NameExample> examples;  // the first ones, sure ones before others

    [[nodiscard]] std::int64_t total() const;
    // Mentions that show it to be a name.
    [[nodiscard]] std::int64_t telling() const { return mentions[0] + mentions[1]; }
    // Of disjoint sets of documents.
    void merge(const NameCount& other, std::size_t most_examples);
    friend bool operator==(const NameCount&, const NameCount&) = default;
};

// One for all spellings: `GPT-5`, `GPT 5`; `The Exampla`, `EXAMPLA`.
[[nodiscard]] std::string name_key(std::string_view name);

// Adding documents one by one, or merging tables of disjoint sets of documents, gives the same
// result in any order.
class NameTable {
public:
    explicit NameTable(std::size_t most_examples = 3) : most_examples_(most_examples) {}

    // Counts the names of one document. Within it `Doe` after `Jane Doe` is her, and `Exampla`
    // beside `Exampla Robotics` is that company.
    void add(const TaggedDocument& tagged, const std::vector<UnlistedName>& names,
             const Lexicon& lexicon);

    void merge(const NameTable& other);

    // By name_key().
    [[nodiscard]] const std::map<std::string, NameCount>& names() const { return names_; }

    // Surnames, folded, of the listed persons that the documents name.
    [[nodiscard]] const std::set<std::string>& listed_surnames() const { return listed_surnames_; }

    // Keys of what the names of listed models begin with, before their versions: `claude`.
    [[nodiscard]] const std::set<std::string>& listed_families() const { return listed_families_; }

    [[nodiscard]] std::size_t most_examples() const { return most_examples_; }

private:
    std::size_t most_examples_;
    std::map<std::string, NameCount> names_;
    std::set<std::string> listed_surnames_;
    std::set<std::string> listed_families_;
};

// Which names a lexicon misses: unlisted names counted over all documents, variants brought
// together, each with the type that its surroundings speak for.

// How often a name was seen with something.
struct SeenClue {
    Clue clue = Clue::role;
    std::int64_t mentions = 0;
};

// A name that might become a row of a lexicon.
struct ProposedName {
    std::string id;    // a slug that no entity of the lexicon and no other proposal has
    std::string name;  // the most frequent spelling
    std::string type;  // company, person, model, product, place, organization, event or unknown
    std::vector<SeenClue> reason;      // what speaks for the type, the most telling first
    std::vector<std::string> aliases;  // longer forms seen: `Exampla Inc.`
    std::vector<std::string> weak;  // forms that need evidence: `Doe`, or the name itself when it
                                    // is a word in small letters too
    std::string parent;             // of a version of a listed family: its id
    std::int64_t mentions = 0;
    std::int64_t documents = 0;
    std::int64_t sources = 0;
    std::vector<NameExample> examples;
};

struct DiscoverySettings {
    CorpusSettings corpus;
    std::size_t examples = 3;  // of each name
    TableSettings table;
    std::vector<std::string> types;  // proposed types to show; empty: all
};

// The rows to show, and how many there are besides.
struct Proposals {
    std::vector<ProposedName> names;  // by mentions, then documents, both falling, then name and id
    std::int64_t too_rare = 0;        // left out for TableSettings::min_mentions
    std::int64_t beyond_top = 0;      // left out for TableSettings::top
    std::int64_t min_mentions = 1;
};

// Everything read. `analysis` has the sizes, and the counts of listed entities of every type.
struct Discovery {
    Analysis analysis;
    NameTable names;
};

// Reads and tags all articles at and below `paths` and counts the names that `lexicon` misses. The
// same input gives the same result for any order of paths and any number of threads. Memory grows
// with distinct names.
[[nodiscard]] Discovery discover(const std::vector<std::filesystem::path>& paths,
                                 const Lexicon& lexicon, const DiscoverySettings& settings = {},
                                 const WorkSettings& work = {});

// Brings variants of a name together over documents (`Doe` of one article with the only `Jane Doe`
// of others) and proposes a type and a row for each.
[[nodiscard]] Proposals propose_names(const NameTable& names, const Lexicon& lexicon,
                                      const DiscoverySettings& settings = {});

// The types that a name may be proposed as, in alphabetical order.
[[nodiscard]] std::vector<std::string> proposable_types();

}  // namespace onoma
