// SPDX-License-Identifier: Apache-2.0
// The quotes of all articles: without those of copies, all or some drawn at random.
#include <xxhash.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analysis/archives.hpp"
#include "onoma/analysis/article_collection.hpp"

namespace onoma {
namespace {

void add_quote(bool begins_document, QuoteCount& count) {
    ++count.quotes;
    if (begins_document) ++count.documents;
}

// Hands quotes on, and counts them. REQUIRES: those of one document come one after the other.
class Visited {
public:
    Visited(const std::function<void(const Quote&)>& visit, QuotesFound& found)
        : visit_(visit), found_(found) {}

    void take(const Quote& quote) {
        const bool begins_document = is_first_ || quote.document.id != document_;
        is_first_ = false;
        document_ = quote.document.id;
        found_.sources.insert(quote.document.source);
        add_quote(begins_document, found_.drawn);
        add_quote(begins_document, found_.groups[quote.group]);
        visit_(quote);
    }

private:
    const std::function<void(const Quote&)>& visit_;
    QuotesFound& found_;
    bool is_first_ = true;
    std::string document_;
};

// The place of a quote in a random order: the same whoever reads the documents, and when.
std::uint64_t lot_of(const Quote& quote, std::uint64_t seed) {
    const std::string key = quote.document.id + '\0' + std::to_string(quote.place.begin);
    return XXH3_64bits_withSeed(key.data(), key.size(), seed);
}

// Quotes that wait until it is known which are copies, and which are drawn.
class WaitingQuotes {
public:
    WaitingQuotes(const AnalysisSettings& settings, const QuoteSettings& quotes)
        : is_once_(settings.duplicates == Duplicates::once), quotes_(quotes) {}

    void add(const TaggedDocument& tagged, const std::vector<Quote>& quotes) {
        if (quotes.empty()) return;
        QuotingDocument document;
        if (is_once_) document.text = fingerprinted(tagged);
        for (const Quote& quote : quotes) {
            const std::uint64_t lot = quotes_.sample ? lot_of(quote, quotes_.seed) : 0;
            document.quotes.push_back({lot, archive_.add(quote)});
        }
        kept_.add(tagged.document, std::move(document));
    }

    // Once, when all are added.
    void hand_over(Visited& visited, QuotesFound& found) {
        std::vector<QuotingDocument> documents = kept_.last_versions(found.read.left_out);
        if (is_once_) leave_out_copies(documents, found);
        std::vector<Waiting> waiting;
        for (const QuotingDocument& document : documents) {
            waiting.insert(waiting.end(), document.quotes.begin(), document.quotes.end());
        }
        found.all.quotes = std::ssize(waiting);
        found.all.documents = std::ssize(documents);
        if (quotes_.sample) draw(waiting, *quotes_.sample);
        for (const Waiting& quote : waiting) visited.take(archive_.read(quote.place));
    }

private:
    struct Waiting {
        std::uint64_t lot = 0;
        std::uint64_t place = 0;
    };
    struct QuotingDocument {
        std::vector<Waiting> quotes;
        FingerprintedDocument text;  // where copies are omitted
    };

    static void leave_out_copies(std::vector<QuotingDocument>& documents, QuotesFound& found) {
        std::vector<FingerprintedDocument> texts;
        texts.reserve(documents.size());
        for (QuotingDocument& document : documents) texts.push_back(std::move(document.text));
        const std::set<std::string> copies = copies_among(texts);
        std::size_t size = 0;
        for (std::size_t at = 0; at < documents.size(); ++at) {
            if (copies.contains(texts[at].id)) {
                ++found.in_copies.documents;
                found.in_copies.quotes += std::ssize(documents[at].quotes);
            } else {
                std::swap(documents[size++], documents[at]);
            }
        }
        documents.resize(size);
    }

    // Those with the lowest lots, in their old order.
    static void draw(std::vector<Waiting>& waiting, std::size_t most) {
        if (waiting.size() <= most) return;
        const auto end = waiting.begin() + static_cast<std::ptrdiff_t>(most);
        std::nth_element(
            waiting.begin(), end, waiting.end(), [](const Waiting& left, const Waiting& right) {
                return std::pair(left.lot, left.place) < std::pair(right.lot, right.place);
            });
        waiting.resize(most);
        std::sort(waiting.begin(), waiting.end(), [](const Waiting& left, const Waiting& right) {
            return left.place < right.place;
        });
    }

    bool is_once_;
    const QuoteSettings& quotes_;
    QuoteArchive archive_;
    KeptOfDocuments<QuotingDocument> kept_;  // of those that have quotes
};

}  // namespace

QuotesFound for_each_quote(const std::vector<std::filesystem::path>& paths, const Lexicon& lexicon,
                           const AnalysisSettings& settings, const QuoteSettings& quotes,
                           const WorkSettings& work,
                           const std::function<void(const Quote&)>& visit) {
    const bool is_once = settings.duplicates == Duplicates::once;
    AnalysisSettings wanted = settings;
    wanted.tagging = tagging_for_quotes(settings.tagging, lexicon);
    wanted.tagging.with_fingerprint = is_once;
    QuotesFound found;
    Visited visited(visit, found);
    std::optional<WaitingQuotes> waiting;
    if (is_once || quotes.sample) waiting.emplace(settings, quotes);
    const auto take = [&](const TaggedDocument& tagged) {
        found.read.add(tagged);
        std::vector<Quote> of_document = find_quotes(tagged, lexicon, settings, quotes);
        if (!quotes.count_possible) {
            found.undecided += static_cast<std::int64_t>(
                std::erase_if(of_document, [](const Quote& quote) { return !quote.is_sure; }));
        }
        if (waiting) return waiting->add(tagged, of_document);
        for (const Quote& quote : of_document) visited.take(quote);
    };
    InputsLeftOut left_out = for_each_tagged_document(paths, lexicon, wanted, work, take);
    if (waiting) {
        found.read.finish(std::move(left_out));
        waiting->hand_over(visited, found);
    } else {
        found.read.left_out = std::move(left_out);
        found.all = found.drawn;
    }
    return found;
}

}  // namespace onoma
