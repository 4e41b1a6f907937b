// SPDX-License-Identifier: Apache-2.0
#include "report/page/page_parts.hpp"

namespace onoma {

Json overview_as_json(const Shown& shown, const Lexicon& lexicon) {
    const ArticleCollection& collection = shown.collection;
    const Analysis& analysis = collection.analysis;
    Json json = frame_as_json({analysis, lexicon});
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

}  // namespace onoma
