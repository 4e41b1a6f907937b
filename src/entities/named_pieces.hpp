// SPDX-License-Identifier: Apache-2.0
// Which pieces of a tagged text the names that were found there hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "entities/candidate.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

class NamedPieces {
public:
    NamedPieces(const Lexicon& lexicon, const TokenizedText& text, const TaggedText& tagged);

    // Pieces of mentions and roles.
    [[nodiscard]] const std::vector<bool>& taken() const { return taken_; }

    // The type of the mention that holds `piece`, or nothing. Valid as long as the lexicon.
    [[nodiscard]] std::optional<std::string_view> type_at(std::uint32_t piece) const;

    // The index in TaggedText::mentions of the mention that holds `piece`, or nothing.
    [[nodiscard]] std::optional<std::size_t> mention_index(std::uint32_t piece) const;

    // Where the mention that holds `piece` lies. REQUIRES: type_at(piece).
    [[nodiscard]] PieceRange mention_at(std::uint32_t piece) const {
        return mentions_[static_cast<std::size_t>(mention_of_[piece])];
    }

    // All words of `pieces` are known to the lexicon, if only as forms that do not count there.
    [[nodiscard]] bool all_known(PieceRange pieces) const;

    // The pieces within `range`.
    [[nodiscard]] PieceRange pieces_of(ByteRange range) const;

private:
    const TokenizedText& text_;
    std::vector<bool> taken_;
    std::vector<bool> known_;               // by piece
    std::vector<std::int32_t> mention_of_;  // by piece; -1: none
    std::vector<PieceRange> mentions_;      // by mention of the text
    std::vector<std::string_view> types_;   // of the same
};

}  // namespace onoma
