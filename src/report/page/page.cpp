// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/page.hpp"

#include <ostream>
#include <stdexcept>

#include "report/frame.hpp"
#include "report/page/embedded.hpp"
#include "report/page/page_parts.hpp"

namespace onoma {

Json overview_as_json(const Shown& shown, const Lexicon& lexicon) {
    const ArticleCollection& collection = shown.collection;
    const Analysis& analysis = collection.analysis;
    Json json = frame_as_json(frame_of({analysis, lexicon}));
    json["title"] = shown.settings.title;
    json["by"] = analysis.by;
    json["entities"] = collection.entity_count;
    json["mentions"] = collection.mention_count;
    json["stories"] = analysis.stories.size();
    json["articles_by_date"] = Json::array();
    for (const auto& [date, articles] : collection.articles_by_date) {
        json["articles_by_date"].push_back({to_string(date), articles});
    }
    json["undated"] = collection.undated;
    json["articles_not_in_page"] = collection.articles_left_out;
    json["texts_not_in_page"] = collection.texts_left_out;
    json["claims"] = collection.claims.size();
    json["undecided"] = Json::array();
    for (const auto& [form, mentions] : analysis.counts.undecided) {
        json["undecided"].push_back({form.text, mentions});
    }
    return json;
}

Json page_tables(const Shown& shown, const Lexicon& lexicon) {
    Json json;
    json["format"] = 1;
    json["overview"] = overview_as_json(shown, lexicon);
    json["groups"] = groups_as_json(shown);
    json["group_pairs"] = group_pairs_as_json(shown);
    json["entities"] = entities_as_json(shown);
    json["time"] = time_as_json(shown);
    json["tests"] = tests_as_json(shown);
    json["gaps"] = gaps_as_json(shown);
    json["first_reports"] = first_reports_as_json(shown);
    json["map"] = map_as_json(shown);
    json["network"] = network_as_json(shown);
    json["claims"] = claims_as_json(shown);
    return json;
}

void write_page(std::ostream& out, std::string_view skeleton, const ArticleCollection& collection,
                const Lexicon& lexicon, const PageSettings& settings) {
    const std::size_t place = skeleton.find(page_data_marker);
    if (place == std::string_view::npos) throw std::invalid_argument("no marker in the skeleton");
    const Shown shown(collection, settings);
    out << skeleton.substr(0, place) << R"(<script type="application/json" id="tables">)"
        << embedded_json(to_line(page_tables(shown, lexicon))) << "</script>\n"
        << R"(<script type="application/octet-stream" id="articles">)"
        << deflated_base64(to_line(articles_as_json(shown))) << "</script>"
        << skeleton.substr(place + page_data_marker.size());
}

}  // namespace onoma
