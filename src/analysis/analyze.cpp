// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/analyze.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "analysis/name_variants.hpp"

namespace onoma {
namespace {

StoryPlaces places_in(const StoryClusters& stories) {
    StoryPlaces places(stories.document_count());
    for (std::uint32_t story = 0; story < stories.size(); ++story) {
        const auto members = stories.members_of(story);
        const auto size = static_cast<std::uint32_t>(members.size());
        for (const StoryMember& member : members) places[member.document] = {story, size, false};
        places[members.front().document].is_first = true;
    }
    return places;
}

}  // namespace

Analysis analyze(const std::vector<std::filesystem::path>& paths, const Lexicon& lexicon,
                 const AnalysisSettings& settings, const WorkSettings& work) {
    Analysis analysis;

    analysis.by = settings.by;
    analysis.settled_types = settled_types(lexicon, settings.tagging);
    analysis.duplicates = settings.duplicates;
    analysis.sampling_unit = settings.sampling_unit;

    AnalysisSettings wanted = settings;
    wanted.tagging.with_fingerprint = true;

    // Articles are found and read, and each is tagged (ArticleTagger::tag), on several threads;
    // what follows is called for one document at a time, in order. Who is named in it is kept.
    analysis.left_out = for_each_tagged_document(
        paths, lexicon, wanted, work,
        [&](const TaggedDocument& tagged) { analysis.add(tagged, lexicon); });

    // Which of them tell the same story; then everything is counted.
    analysis.recount();
    return analysis;
}

std::string group_of(const Document& document, std::string_view by) {
    const std::size_t comma = by.find(',');
    if (comma != std::string_view::npos) {
        std::string first = group_of(document, by.substr(0, comma));
        std::replace(first.begin(), first.end(), between_fields, ' ');
        return first + between_fields + group_of(document, by.substr(comma + 1));
    }
    std::string group = field_of(document, by);
    return group.empty() ? "(no " + std::string(by) + ")" : group;
}

FingerprintedDocument fingerprinted(const TaggedDocument& tagged) {
    return {tagged.document.id, tagged.document.date, *tagged.fingerprint};
}

CountedArticle count(const TaggedDocument& tagged) {
    CountedArticle article{tagged.document, count(tagged.text, tagged.tagged, tagged.unlisted),
                           tagged.fingerprint, tagged.invalid_sequences};
    article.document.text.clear();
    return article;
}

void Analysis::add(CountedArticle article, const Lexicon& lexicon) {
    const Document& document = article.document;
    documents.add(document, group_of(document, by), article.text, lexicon);
    if (article.fingerprint) {
        fingerprints.push_back({document.id, document.date, *std::move(article.fingerprint)});
    }
    invalid_sequences += static_cast<std::int64_t>(article.invalid_sequences);
    if (article.invalid_sequences > 0) ++documents_with_invalid_sequences;
    if (!document.charset.empty()) ++converted_documents;
}

void Analysis::recount() {
    drop_replaced();
    put_in_order();
    find_stories();
    if (!settled_types.empty()) settle_names(documents, places, settled_types);
    counts = count_entities(documents, places, duplicates);
}

void Analysis::find_stories() {
    if (fingerprints.empty()) return;
    stories = find_story_clusters(fingerprints);
    places = places_in(stories);
}

void Analysis::merge(const Analysis& other) {
    documents.append(other.documents);
    fingerprints.insert(fingerprints.end(), other.fingerprints.begin(), other.fingerprints.end());
    left_out.merge(other.left_out);
    invalid_sequences += other.invalid_sequences;
    documents_with_invalid_sequences += other.documents_with_invalid_sequences;
    converted_documents += other.converted_documents;
}

// Only those that are there: they go once, however often it is counted.
void Analysis::drop_replaced() {
    if (left_out.replaced.empty()) return;
    std::vector<std::size_t> kept;
    for (std::size_t index = 0; index < documents.documents().size(); ++index) {
        const auto replaced = left_out.replaced.find(documents.documents()[index].id);
        if (replaced == left_out.replaced.end()) {
            kept.push_back(index);
            continue;
        }
        const ReplacedDocument& document = replaced->second;
        invalid_sequences -= document.invalid_sequences;
        if (document.invalid_sequences > 0) --documents_with_invalid_sequences;
        converted_documents -= document.converted_documents;
    }
    keep(kept);
}

// Sums of what is no integer depend on the order: parts that were merged must give the same.

void Analysis::put_in_order() {
    std::vector<std::size_t> order(documents.documents().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&](std::size_t index) {
        const CountedDocument& document = documents.documents()[index];
        return std::tie(document.id, document.date, document.words);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    keep(order);
}

// Those in `order`, in that order.
void Analysis::keep(const std::vector<std::size_t>& order) {
    const bool has_fingerprints = fingerprints.size() == documents.documents().size();
    documents.reorder(order);
    if (!has_fingerprints) return;
    std::vector<FingerprintedDocument> moved;
    moved.reserve(order.size());
    for (const std::size_t index : order) moved.push_back(std::move(fingerprints[index]));
    fingerprints = std::move(moved);
}

std::vector<std::string> Analysis::keep_groups(const std::vector<std::string>& names) {
    std::vector<std::string> unknown = names;
    std::vector<std::size_t> kept;
    for (std::size_t index = 0; index < documents.documents().size(); ++index) {
        const std::string& group = documents.groups()[documents.documents()[index].group];
        if (std::find(names.begin(), names.end(), group) == names.end()) continue;
        std::erase(unknown, group);
        kept.push_back(index);
    }
    keep(kept);
    find_stories();
    counts = count_entities(documents, places, duplicates);
    return unknown;
}

void InputsLeftOut::add_replaced_by(const Document& document, const std::string& input) {
    add_replaced(document.earlier, {document.id, input, 0, 0, date_of_version(document, input)});
}

void InputsLeftOut::add_replaced(const std::vector<ArticleVersion>& earlier,
                                 const ArticleVersion& last) {
    std::optional<Date> next = last.date;
    std::for_each(earlier.rbegin(), earlier.rend(), [&](const ArticleVersion& version) {
        ReplacedDocument& replaced_document = replaced[version.document];
        replaced_document.by = last.document;
        replaced_document.date = std::exchange(next, version.date);
    });
}

void InputsLeftOut::merge(const InputsLeftOut& other) {
    taken += other.taken;
    skipped.insert(skipped.end(), other.skipped.begin(), other.skipped.end());
    std::sort(skipped.begin(), skipped.end());
    if (skipped.size() > most_named_skipped) skipped.resize(most_named_skipped);
    skipped_count += other.skipped_count;
    unwanted += other.unwanted;
    undated += other.undated;
    undescribed += other.undescribed;
    known_items += other.known_items;
    if (project_settings.empty()) project_settings = other.project_settings;
    replaced.insert(other.replaced.begin(), other.replaced.end());
    other_files += other.other_files;
}

}  // namespace onoma
