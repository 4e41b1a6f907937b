// SPDX-License-Identifier: Apache-2.0
// What a change of the lexicon does to real articles: the mentions that appear, vanish, or name
// somebody else.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"

namespace onoma {

// One mention by one of the two lexicons.
struct MentionSide {
    ByteRange range;
    std::string id;
    std::string name;
    std::string type;
    bool is_role = false;             // a description, which may overlap mentions
    std::vector<std::string> rivals;  // ids of others with the same claim, sorted: undecided

    friend bool operator==(const MentionSide&, const MentionSide&) = default;
};

// At least one side is there; with both they overlap and differ.
struct MentionChange {
    std::optional<MentionSide> before;
    std::optional<MentionSide> after;
};

struct MentionDiffTotals {
    std::int64_t documents = 0;
    std::int64_t changed_documents = 0;
    std::int64_t mentions_before = 0;  // roles too, as in all of these
    std::int64_t mentions_after = 0;
    std::int64_t same = 0;
    std::int64_t appeared = 0;
    std::int64_t vanished = 0;
    std::int64_t changed = 0;  // another entity, or another range
    InputsLeftOut left_out;
};

using VisitMentionChanges =
    std::function<void(const Document& document, const std::vector<MentionChange>& changes)>;

// Tags each document with both lexicons, of all types, unlisted names too. Calls `visit` for each
// document that differs, from one thread, in the order of the files' ids; changes come by position.
// Memory holds a few documents at a time. An exception of `visit` ends the work.
MentionDiffTotals diff_mentions(const std::vector<std::filesystem::path>& paths,
                                const CorpusSettings& corpus, const Lexicon& before,
                                const Lexicon& after, const WorkSettings& work,
                                const VisitMentionChanges& visit);

// The comparison alone. Both lists by position. Cost: linear, but for overlapping roles.
[[nodiscard]] std::vector<MentionChange> diff_mentions(const std::vector<MentionSide>& before,
                                                       const std::vector<MentionSide>& after);

}  // namespace onoma
