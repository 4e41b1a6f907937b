// SPDX-License-Identifier: Apache-2.0
#include "report/figure_json.hpp"

#include <algorithm>
#include <cmath>

#include "onoma/figures/growth.hpp"
#include "onoma/text/utf8.hpp"

namespace onoma {

std::vector<std::string> ids_about(const Figure& figure, const TaggedDocument& tagged,
                                   const Lexicon& lexicon) {
    std::vector<std::string> ids;
    for (const std::uint32_t index : figure.about) {
        const Mention& mention = tagged.tagged.mentions[index];
        std::string id(view_entity(lexicon, tagged.tagged, mention.entity).id);
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
    }
    return ids;
}

Json number_as_json(double value) {
    constexpr double exact = 9007199254740992;  // 2^53
    if (value == std::floor(value) && std::abs(value) <= exact) {
        return static_cast<std::int64_t>(value);
    }
    return value;
}

Json low_of(const Figure& figure) {
    if (figure.first) return to_string(*figure.first);
    return figure.low ? number_as_json(*figure.low) : Json(nullptr);
}

Json high_of(const Figure& figure) {
    if (figure.last) return to_string(*figure.last);
    return figure.high ? number_as_json(*figure.high) : Json(nullptr);
}

Json figures_as_json(const TaggedDocument& tagged, const Lexicon& lexicon) {
    const std::string_view text = tagged.document.text;
    Json figures = Json::array();
    CodePointCounter characters(text);
    for (const Figure& figure : tagged.figures) {
        const std::size_t begin_char = characters.code_points_before(figure.range.begin);
        const std::size_t end_char = characters.code_points_before(figure.range.end);
        const ByteRange sentence = tagged.text.sentences[figure.sentence];
        Json json = {{"begin_byte", figure.range.begin},
                     {"end_byte", figure.range.end},
                     {"begin_char", begin_char},
                     {"end_char", end_char},
                     {"text", figure.range.of(text)},
                     {"kind", to_string(figure.kind)},
                     {"low", low_of(figure)},
                     {"high", high_of(figure)},
                     {"unit", figure.unit}};
        if (!figure.per.empty()) json["per"] = figure.per;
        json["bound"] = to_string(figure.bound);
        if (figure.change != Change::none) json["change"] = to_string(figure.change);
        if (figure.ambiguous) json["ambiguous"] = true;
        if (const auto multiple = multiple_per_year(figure)) {
            json["multiple_per_year"] = number_as_json(*multiple);
        }
        if (!figure.measured.empty()) json["measured"] = figure.measured;
        json["about"] = ids_about(figure, tagged, lexicon);
        json["sentence"] = {{"begin_byte", sentence.begin}, {"end_byte", sentence.end}};
        figures.push_back(std::move(json));
    }
    return figures;
}

}  // namespace onoma
