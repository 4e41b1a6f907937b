// SPDX-License-Identifier: Apache-2.0
// Figures of many documents -> claims: who says what, and whether they agree.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/figures/figures.hpp"

namespace onoma {

// The days from `first` to `last`, both among them.
struct DayRange {
    Date first;
    Date last;

    [[nodiscard]] bool overlaps(const DayRange& other) const {
        return first <= other.last && other.first <= last;
    }
    friend bool operator==(const DayRange&, const DayRange&) = default;
};

// ISO 8601 where it is one year, month or day, else two days: 2025, 2025-11, 2025-11-03,
// 2025-11-03/2025-11-09. A quarter is 2025-Q4.
[[nodiscard]] std::string to_string(const DayRange& days);

// How real what a figure says is, as far as its sentence tells; the more doubtful later.
enum class Modality {
    actual,
    plan,      // "will", "plans to"
    target,    // "aims", "hopes"
    forecast,  // "expects", "guidance"
    analysts,  // what those expect who are no part of it
    rumour,    // "reportedly", "in talks"
};

[[nodiscard]] std::string_view to_string(Modality modality);

// What a figure is of a change, as in "from 5 to 7".
enum class ChangeRole { none, before, after };

// The longer words of a document by their hashes, sorted, and how often it has each.
using DocumentWords = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// A figure that outlives its document.
struct ClaimedFigure {
    std::string document;
    std::string source;
    std::optional<Date> date;
    Figure figure;
    std::string printed;   // the figure's text
    std::string sentence;  // the sentence's text, line breaks as spaces
    ByteRange sentence_range;
    bool is_in_title = false;        // that stands after the text, see title_after_text()
    std::vector<std::string> about;  // ids of the sentence's entities, nearest first, each once
    std::vector<std::string> names;  // theirs
    // The id of the one that it is a claim about; empty when neither sentence nor article tell. A
    // maker for its products.
    std::string subject;
    std::string named_subject;  // as the sentence names it; empty when only the article tells
    std::vector<std::uint32_t> words;       // hashes of the sentence's longer words, sorted
    std::vector<std::uint32_t> near_words;  // those before the figure that tell of it alone
    std::shared_ptr<const DocumentWords> document_words;  // of all figures of a document
    // Of the dates in the sentence, and of words that the article's date resolves ("last year",
    // "the third quarter", "on Monday"), the nearest.
    std::optional<DayRange> period;
    Modality modality = Modality::actual;
    std::string said_by;  // a name, or words such as "police"; empty when the sentence has none
    std::string counterparty;  // the id of who stands beside it as an object, if any
    // Of a change, and where its other value is: -1 in the figure before it, 1 in the one after it.
    ChangeRole role = ChangeRole::none;
    int other_value = 0;
};

// The figures of one document that may be compared: no dates and ranks. Only `kinds` when not
// empty.
[[nodiscard]] std::vector<ClaimedFigure> claimed_figures(const TaggedDocument& tagged,
                                                         const Lexicon& lexicon,
                                                         const std::vector<FigureKind>& kinds);

enum class Agreement {
    agree,   // two sources or more, values equal within rounding
    differ,  // two sources or more, other values
    single,  // one source
};

[[nodiscard]] std::string_view to_string(Agreement agreement);

struct Claim {
    Agreement agreement = Agreement::single;
    FigureKind kind = FigureKind::count;
    std::string unit;
    std::string per;
    std::string measured;              // the commonest of its figures
    std::vector<std::string> names;    // of entities, those of most figures first
    std::vector<std::size_t> figures;  // indices, by source, document and position; where sources
                                       // differ, those of one value together, small ones first
    std::int64_t source_count = 0;
    double min = 0;  // of a range the middle, of an open figure the lower end
    double median = 0;
    double max = 0;
};

// Groups figures into claims. Figures are one claim when kind, unit and rate are the same, values
// are equal within rounding (to two digits, or as many as the rounder one has; a range equals what
// shares an end of it; a count of one digit equals one within a tenth, in reports of one event),
// and enough else speaks for it: how many digits the value has, how many days are between the
// documents (values of one digit: three at most), whether they may report one event, the subject
// and the entities that the sentences share, what is measured, dates and words. Each two figures of
// a claim are one claim.
//
// What sources say of one subject and noun on the same days differs when the values are of one size
// but not equal; it is one claim too. Claims that agree come first, then those that differ; within
// these, those of more sources and figures.
//
// `figures` are sorted by source, document and position before. Each figure is compared with at
// most 256 of near value: cost is linear times that.
[[nodiscard]] std::vector<Claim> compare_claims(std::vector<ClaimedFigure>& figures);

// The same for more documents than fit into memory: sentences and words are in a temporary file,
// and some two hundred bytes are held of a figure. Throws Error when there is no room for the file.
class ClaimComparison {
public:
    // Figures of `kinds`, all when empty.
    explicit ClaimComparison(std::vector<FigureKind> kinds = {});
    ~ClaimComparison();
    ClaimComparison(ClaimComparison&&) noexcept;
    ClaimComparison& operator=(ClaimComparison&&) noexcept;

    // REQUIRES: it was tagged with its figures and fingerprint.
    void add(const TaggedDocument& tagged, const Lexicon& lexicon);

    // When all are added. A story that ten sources copied is one voice, and so is an article that
    // was changed: its last version.
    void compare(const InputsLeftOut& left_out);

    // The claims in their order. Claim::figures are indices into the figures beside it.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Agreement agreement(std::size_t claim) const;
    struct Found {
        Claim claim;
        std::vector<ClaimedFigure> figures;  // without document_words
    };
    [[nodiscard]] Found claim(std::size_t index) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

struct ClaimsFound {
    ArticlesRead read;
    ClaimComparison claims;
};

// Reads all articles at and below `paths` and compares what they claim. Figures and fingerprints
// are found whatever `settings` say.
[[nodiscard]] ClaimsFound find_claims(const std::vector<std::filesystem::path>& paths,
                                      const Lexicon& lexicon, const AnalysisSettings& settings = {},
                                      const std::vector<FigureKind>& kinds = {},
                                      const WorkSettings& work = {});

// Whether two figures of the same unit say the same: 49.9 and 50 do, 20 and 24 do not, and neither
// do "10 million" and "tens of millions".
[[nodiscard]] bool equal_within_rounding(const Figure& left, const Figure& right);

}  // namespace onoma
