// SPDX-License-Identifier: Apache-2.0
// Which names a lexicon misses: unlisted names counted over all documents, variants brought
// together, each with the type that its surroundings speak for.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/analysis/name_table.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

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
