// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <span>

#include "report/figure_columns.hpp"
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
    const ColumnsOf<Claim> columns = {
        {{.key = "agreement"}, [](const Claim& claim) { return to_string(claim.agreement); }},
        {{.key = "kind"}, [](const Claim& claim) { return to_string(claim.kind); }},
        {{.key = "unit"}, &Claim::unit},
        {{.key = "per"}, &Claim::per},
        {{.key = "measured"}, &Claim::measured},
        {{.key = "names"}, &Claim::names},
        {{.key = "sources"}, &Claim::source_count},
        {{.key = "figure_count"}, [](const Claim& claim) { return claim.figures.size(); }},
        {{.key = "min"}, &Claim::min},
        {{.key = "median"}, &Claim::median},
        {{.key = "max"}, &Claim::max},
        {{.key = "figures"}, [&](const Claim& claim) { return figures_of(shown, claim, sources); }},
    };
    const auto& claims = shown.collection.claims;
    const std::size_t count = std::min(claims.size(), shown.settings.claims);
    Json json = packed(columns, std::span(claims).first(count));
    json["figure_fields"] = {"article", "sentence", "source", "printed", "value", "low", "high"};
    json["source_names"] = sources.texts();
    json["count"] = claims.size();
    return json;
}

}  // namespace onoma
