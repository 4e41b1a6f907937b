// SPDX-License-Identifier: Apache-2.0
// Lists of names: what one is, the others mostly are too.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "entities/named_pieces.hpp"

namespace onoma {

// Reads one text. Cost of a call: some names on both sides.
class NameLists {
public:
    NameLists(const CapitalWords& words, const NamedPieces& named) : words_(words), named_(named) {}

    // The types of the nearest known names on both sides in the list that the name at `whole`
    // stands in: `company` for `Exampla` in "OpenAI, Exampla and Google".
    [[nodiscard]] std::vector<std::string_view> types_beside(PieceRange whole) const;

private:
    // What was seen of a list around a name.
    struct ListEnds {
        std::uint32_t items = 0;  // beside the name
        bool has_and = false;
    };

    [[nodiscard]] bool is_behind(std::uint32_t piece, std::string_view words) const;
    [[nodiscard]] std::optional<PieceRange> item_at(std::uint32_t piece, std::uint32_t mate) const;
    [[nodiscard]] std::optional<PieceRange> item_before(std::uint32_t begin, ListEnds& list) const;
    [[nodiscard]] std::optional<PieceRange> item_behind(std::uint32_t end, ListEnds& list) const;
    [[nodiscard]] bool is_word(std::uint32_t piece, std::string_view word) const {
        return piece < words_.size() && words_.folded(piece) == word;
    }
    [[nodiscard]] bool is_and(std::uint32_t piece) const {
        return is_word(piece, "and") || is_word(piece, "or") || is_word(piece, "&");
    }

    const CapitalWords& words_;
    const NamedPieces& named_;
};

}  // namespace onoma
