// SPDX-License-Identifier: Apache-2.0
// Unlisted names counted: integers that add up.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/entities/unlisted_names.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

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

    // Counts the names of one document. Within it `Doe` behind `Jane Doe` is her, and `Exampla`
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

}  // namespace onoma
