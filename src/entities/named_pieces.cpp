// SPDX-License-Identifier: Apache-2.0
#include "entities/named_pieces.hpp"

#include <algorithm>

namespace onoma {

NamedPieces::NamedPieces(const Lexicon& lexicon, const TokenizedText& text,
                         const TaggedText& tagged)
    : text_(text),
      taken_(text.pieces.size(), false),
      known_(text.pieces.size(), false),
      mention_of_(text.pieces.size(), -1) {
    const auto mark = [&](PieceRange pieces, std::vector<bool>& marks) {
        for (std::uint32_t at = pieces.begin; at < pieces.end; ++at) marks[at] = true;
    };
    for (const Mention& mention : tagged.mentions) {
        const PieceRange pieces = pieces_of(mention.range);
        mark(pieces, taken_);
        for (std::uint32_t at = pieces.begin; at < pieces.end; ++at) {
            mention_of_[at] = static_cast<std::int32_t>(mentions_.size());
        }
        mentions_.push_back(pieces);
        types_.push_back(view_entity(lexicon, tagged, mention.entity).type);
    }
    for (const Mention& role : tagged.roles) mark(pieces_of(role.range), taken_);
    for (const Mention& loser : tagged.losers) {
        // `Square` in "Times Square" is no company, and the whole may be a name.
        if (loser.outcome != Outcome::part_of_longer_name) mark(pieces_of(loser.range), known_);
    }
}

std::optional<std::size_t> NamedPieces::mention_index(std::uint32_t piece) const {
    if (piece >= mention_of_.size() || mention_of_[piece] < 0) return std::nullopt;
    return static_cast<std::size_t>(mention_of_[piece]);
}

std::optional<std::string_view> NamedPieces::type_at(std::uint32_t piece) const {
    const auto index = mention_index(piece);
    if (!index) return std::nullopt;
    return types_[*index];
}

bool NamedPieces::all_known(PieceRange pieces) const {
    for (std::uint32_t at = pieces.begin; at < pieces.end; ++at) {
        if (!known_[at]) return false;
    }
    return true;
}

PieceRange NamedPieces::pieces_of(ByteRange range) const {
    const auto& pieces = text_.pieces;
    const auto begin = std::partition_point(pieces.begin(), pieces.end(), [&](const Piece& piece) {
        return piece.range.begin < range.begin;
    });
    const auto end = std::partition_point(
        begin, pieces.end(), [&](const Piece& piece) { return piece.range.end <= range.end; });
    return {static_cast<std::uint32_t>(begin - pieces.begin()),
            static_cast<std::uint32_t>(end - pieces.begin())};
}

}  // namespace onoma
