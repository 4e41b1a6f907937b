// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "report/figure_text.hpp"
#include "report/page/page_parts.hpp"

namespace onoma {
namespace {

// The number of the article, and of the sentence in it: null for an article that the page has not.
std::pair<Json, Json> place_of(const Shown& shown, const ClaimedFigure& figure) {
    const auto article = shown.articles.find(figure.document);
    if (article == shown.articles.end()) return {nullptr, nullptr};
    return {article->second, figure.figure.sentence};
}

Json figure_as_json(const Shown& shown, const ClaimedFigure& figure, SharedTexts& sources) {
    const auto [article, sentence] = place_of(shown, figure);
    return Json::array({article, sentence, sources.number_of(figure.source), figure.printed,
                        figure_text(figure.figure),
                        figure.figure.low ? rounded(*figure.figure.low) : Json(nullptr),
                        figure.figure.high ? rounded(*figure.figure.high) : Json(nullptr)});
}

Json figures_of(const Shown& shown, const Claim& claim, SharedTexts& sources) {
    constexpr std::size_t most_of_source = 4;  // each source has its row, with some of its figures
    constexpr std::size_t most_figures = 160;
    Json figures = Json::array();
    std::map<std::string_view, std::size_t> of_source;
    for (const std::size_t index : claim.figures) {
        const ClaimedFigure& figure = shown.collection.figures[index];
        if (figures.size() == most_figures || of_source[figure.source]++ >= most_of_source)
            continue;
        figures.push_back(figure_as_json(shown, figure, sources));
    }
    return figures;
}

}  // namespace

Json claims_as_json(const Shown& shown) {
    SharedTexts sources;
    PackedTable table({"agreement", "kind", "unit", "per", "measured", "names", "sources",
                       "figure_count", "min", "median", "max", "figures"});
    const auto& claims = shown.collection.claims;
    const std::size_t count = std::min(claims.size(), shown.settings.claims);
    for (std::size_t index = 0; index < count; ++index) {
        const Claim& claim = claims[index];
        table.add(Json::array({to_string(claim.agreement), to_string(claim.kind), claim.unit,
                               claim.per, claim.measured, claim.names, claim.source_count,
                               claim.figures.size(), rounded(claim.min), rounded(claim.median),
                               rounded(claim.max), figures_of(shown, claim, sources)}));
    }
    Json json = std::move(table).to_json();
    json["figure_fields"] = {"article", "sentence", "source", "printed", "value", "low", "high"};
    json["source_names"] = sources.texts();
    json["count"] = claims.size();
    return json;
}

}  // namespace onoma
