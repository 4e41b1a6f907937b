// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/meta_names.hpp"

#include <unordered_map>

namespace onoma {
namespace {

using Meanings = std::unordered_map<std::string_view, MetaMeaning>;

Meanings make_meanings() {
    using enum MetaField;
    return {
        {"og:title", {title, 5}},
        {"parsely-title", {title, 12}},
        {"sailthru.title", {title, 13}},
        {"citation_title", {title, 13}},
        {"dc.title", {title, 14}},
        {"dcterms.title", {title, 14}},
        {"headline", {title, 15}},
        {"hdl", {title, 16}},
        {"twitter:title", {title, 20}},
        {"title", {title, 40}},

        {"author", {author, 15}},
        {"byl", {author, 14}},
        {"parsely-author", {author, 12}},
        {"sailthru.author", {author, 13}},
        {"citation_author", {author, 13}},
        {"dc.creator", {author, 16}},
        {"dcterms.creator", {author, 16}},
        {"dc.contributor.author", {author, 17}},
        {"article:author_name", {author, 11}},
        {"article:author", {author, 18}},
        {"og:article:author", {author, 18}},
        {"twitter:data1", {author, 60}},

        {"article:section", {section, 5}},
        {"og:article:section", {section, 6}},
        {"parsely-section", {section, 12}},
        {"sailthru.section", {section, 13}},
        {"section", {section, 14}},
        {"dcsext.section", {section, 15}},
        {"channel", {section, 16}},
        {"category", {section, 17}},

        {"content-language", {language, 12}},
        {"dc.language", {language, 14}},
        {"dcterms.language", {language, 14}},
        {"language", {language, 15}},
        {"og:locale", {language, 16}},

        {"og:url", {url, 12}},
        {"twitter:url", {url, 20}},

        {"og:site_name", {site, 5}},
        {"application-name", {site, 20}},
        {"apple-mobile-web-app-title", {site, 25}},
        {"citation_journal_title", {site, 22}},
        {"dc.publisher", {site, 22}},

        {"article:published_time", {date, 12}},
        {"og:article:published_time", {date, 12}},
        {"og:published_time", {date, 13}},
        {"article:published", {date, 13}},
        {"datepublished", {date, 14}},
        {"parsely-pub-date", {date, 14}},
        {"sailthru.date", {date, 15}},
        {"publishdate", {date, 16}},
        {"publish_date", {date, 16}},
        {"publish-date", {date, 16}},
        {"published_date", {date, 16}},
        {"published", {date, 17}},
        {"publication_date", {date, 16}},
        {"publication-date", {date, 16}},
        {"cxenseparse:recs:publishtime", {date, 16}},
        {"cxenseparse:publishtime", {date, 16}},
        {"citation_publication_date", {date, 17}},
        {"citation_date", {date, 18}},
        {"pubdate", {date, 17}},
        {"pub_date", {date, 17}},
        {"ptime", {date, 18}},
        {"displaydate", {date, 18}},
        {"originalpublicationdate", {date, 16}},
        {"article_date_original", {date, 17}},
        {"dc.date.issued", {date, 18}},
        {"dcterms.issued", {date, 18}},
        {"dcterms.date", {date, 19}},
        {"dcterms.created", {date, 19}},
        {"dc.date.created", {date, 19}},
        {"dc.date", {date, 20}},
        {"dcterms.available", {date, 20}},
        {"date", {date, 21}},
        {"datecreated", {date, 22}},
        {"article.published", {date, 17}},
        {"article.created", {date, 22}},
        {"created", {date, 23}},
        {"timestamp", {date, 24}},
        {"article:modified_time", {date, meta_rank::last_change}},
        {"og:updated_time", {date, meta_rank::last_change + 1}},
        {"datemodified", {date, meta_rank::last_change + 1}},
        {"dcterms.modified", {date, meta_rank::last_change + 2}},
        {"dc.date.modified", {date, meta_rank::last_change + 2}},
        {"lastmod", {date, meta_rank::last_change + 3}},
        {"last-modified", {date, meta_rank::last_change + 4}},
    };
}

}  // namespace

std::optional<MetaMeaning> meaning_of_meta(std::string_view name) {
    static const Meanings meanings = make_meanings();
    const auto found = meanings.find(name);
    if (found == meanings.end()) return {};
    return found->second;
}

}  // namespace onoma
