// SPDX-License-Identifier: Apache-2.0
// What the statistics of each table mean, in plain words. Formulas and sources: docs/statistics.md.
#include "onoma/report/column_meanings.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <sstream>
#include <string>

namespace onoma {
namespace {

constexpr std::array<ColumnMeaning, 15> of_report = {{
    {"mentions",
     "How often the entity is named, each time that it is, whichever of its forms stands there. "
     "What several entities claim and nothing decides is not among them; --counts possible counts "
     "it for each."},
    {"documents", "How many documents name the entity at least once."},
    {"stories",
     "The same, but copies of one story, which several sources printed, are one document."},
    {"sources", "How many sources name it in any of their documents."},
    {"rate_per_1000_words",
     "Mentions in 1,000 words of all documents that were read: comparable between collections of "
     "different size."},
    {"rate_low, rate_high",
     "The 95 % interval of the rate: if other documents of the same kind had been collected, the "
     "rate would probably have been in there. Documents are what is drawn, not words, because a "
     "document that names somebody once tends to name them again; an interval made of words would "
     "be much too narrow. Copies of a story are one document here (--unit document: each is one). "
     "Where fewer than three documents make up most of its variance it would "
     "be too wide to say anything, and there is none."},
    {"share",
     "The entity's part of all mentions of its type: 0.25 of the companies' mentions are of this "
     "company (share of voice)."},
    {"sure_mentions, possible_mentions",
     "The least and the most that the truth may be: without and with the mentions that several "
     "entities claim."},
    {"weighted_mentions", "Mentions when all copies of a story share the weight of one document."},
    {"once_mentions", "Mentions when only the first document of each story counts."},
    {"share_of_documents",
     "The part of all documents that name the entity, with the 95 % interval of Wilson "
     "(share_of_documents_low, share_of_documents_high)."},
    {"dp, dp_norm",
     "Deviation of proportions: 0 when the mentions are spread over the documents as evenly as "
     "their words are, near 1 when few documents have all of them. dp_norm is stretched so that 1 "
     "can be reached. A high rate with a high value is one big story, not a constant presence."},
    {"juilland_d",
     "Juilland's D of the rates in the documents: 1 even, 0 all in one document. Another view of "
     "the same as dp, that makes more of documents with very high rates."},
    {"source_entropy, source_evenness",
     "How evenly the mentions are shared out between sources: entropy in bits, and entropy divided "
     "by the most there can be with so many sources. Evenness 1: all sources name it equally "
     "often; 0: one source alone does."},
    {"first_date, last_date",
     "The earliest and the latest date of a document that names the entity."},
}};

constexpr std::array<ColumnMeaning, 17> of_pairs = {{
    {"observed",
     "In how many sentences (paragraphs, documents) both are named. With --window: how many pairs "
     "of their mentions are at most that many words apart; with --distance-weights near ones count "
     "more."},
    {"expected",
     "In how many both would be named by chance, if the one did not know of the other: first times "
     "second divided by all. Compare it with observed."},
    {"g2",
     "Log-likelihood ratio of all four cells (both, only the first, only the second, neither): how "
     "much evidence there is that the two go together, negative when they are together less often "
     "than by chance. It grows with the amount of text; it does not say how strong the tie is."},
    {"npmi",
     "Normalized pointwise mutual information: how strong the tie is, from -1 (hardly ever "
     "together) "
     "over 0 (as by chance) to 1 (never apart). It does not say how sure that is; for rare "
     "entities it is easily high."},
    {"pmi, ppmi",
     "The same in bits and not normalized: 3 means 2 x 2 x 2 = 8 times as often together as by "
     "chance. ppmi is 0 instead of negative."},
    {"log_dice",
     "A measure of the tie that does not depend on the amount of text, at most 14; one less is "
     "half as strong."},
    {"jaccard, dice",
     "Units with both, divided by units with either (jaccard), or by the mean number of units with "
     "each (dice): from 0 to 1."},
    {"delta_p_second, delta_p_first",
     "How much likelier the second is to be named where the first is than where it is not, and the "
     "other way round. When they differ much, the one needs the other and not vice versa, as a "
     "founder and a firm."},
    {"log_odds_ratio",
     "The natural logarithm of the odds ratio, with its 95 % interval (log_odds_low, "
     "log_odds_high): above 0 they go together. When the interval has 0 inside, the text cannot "
     "tell."},
    {"fisher_p",
     "Probability of such a table or a rarer one by chance, computed exactly: given where numbers "
     "are small, as the other test is wrong there."},
    {"p",
     "Probability by chance: Fisher's where there is one, else that of G2. Units are taken as "
     "independent, which sentences of one document are not: read it as a way to sort."},
    {"q",
     "p corrected for all pairs of the entities asked for, also those that are never together "
     "(Benjamini-Hochberg): if units were independent, about one in twenty of all pairs with a q "
     "below 0.05 would be there by chance. Sentences of one document are not, so it is more."},
    {"community",
     "Pairs --network: entities that are named with each other more than with others have the same "
     "number; 1 is the largest group. The division with high modularity is found without chance, "
     "so the same articles give the same groups."},
    {"partners, weighted_degree",
     "With how many entities it is named together more often than by chance, and in how many units "
     "that is, added up."},
    {"betweenness",
     "How often the shortest way between two others in the network leads over this entity: high "
     "for those who tie groups together."},
    {"page_rank",
     "How often a reader would come by who goes from entity to entity along the pairs: high for "
     "those who are named with others that are named a lot."},
    {"similarity",
     "Pairs --similar-to: how alike the company is in which two are named, from -1 to 1, also when "
     "they are never named together themselves."},
}};

constexpr std::size_t indentation = 4;
constexpr std::size_t widest = 100;  // longer lines are hard to read

void write_wrapped(std::ostream& out, std::string_view text, std::size_t columns) {
    std::istringstream words{std::string(text)};
    std::size_t used = columns;
    for (std::string word; words >> word;) {
        if (used + 1 + word.size() > columns) {
            out << '\n' << std::string(indentation, ' ') << word;
            used = indentation + word.size();
        } else {
            out << ' ' << word;
            used += 1 + word.size();
        }
    }
    out << "\n\n";
}

}  // namespace

std::span<const ColumnMeaning> report_meanings() { return of_report; }
std::span<const ColumnMeaning> pair_meanings() { return of_pairs; }

void write_meanings(std::ostream& out, std::span<const ColumnMeaning> meanings,
                    std::size_t columns) {
    for (const ColumnMeaning& meaning : meanings) {
        out << meaning.keys;
        write_wrapped(out, meaning.text, std::min(columns, widest));
    }
    out << "Formulas, sources and worked examples: docs/statistics.md.\n"
           "`onoma self-test` computes them.\n";
}

}  // namespace onoma
