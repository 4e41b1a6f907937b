// SPDX-License-Identifier: Apache-2.0
#include "lexicon/spelled_forms.hpp"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/info.h>
#include <tbb/parallel_pipeline.h>

#include <algorithm>
#include <memory>

#include "lexicon/form_spellings.hpp"

namespace onoma {
namespace {

constexpr std::size_t forms_per_block = 4096;

// Fewer are spelled before threads have begun.
constexpr std::size_t worth_threads = 100'000;

// The spellings of some forms that follow one another, packed.
class Block {
public:
    void spell(std::span<const DraftForm> forms, std::size_t begin, FormSpeller& speller) {
        const std::size_t end = std::min(forms.size(), begin + forms_per_block);
        for (std::size_t index = begin; index < end; ++index) {
            SpellingOfForm spelling;
            spelling.form = static_cast<std::uint32_t>(index);
            const auto& spellings = speller.spell(forms[index].text, forms[index].case_rule);
            if (spellings.empty()) add(spelling, {});
            for (const Spelling& one : spellings) {
                spelling.capitals = one.capitals;
                spelling.without_diacritics = one.without_diacritics;
                add(spelling, one.pieces);
                spelling.is_first_spelling = false;
            }
        }
    }

    void give_to(const TakeSpelling& take) const {
        std::vector<std::string_view> pieces;
        std::size_t piece = 0;
        std::size_t begin = 0;
        for (const Entry& entry : entries_) {
            pieces.clear();
            for (; piece < entry.pieces_end; ++piece) {
                pieces.push_back(std::string_view(letters_).substr(begin, ends_[piece] - begin));
                begin = ends_[piece];
            }
            take(entry.spelling, pieces);
        }
    }

private:
    struct Entry {
        SpellingOfForm spelling;
        std::size_t pieces_end = 0;  // in ends_
    };

    void add(const SpellingOfForm& spelling, const std::vector<std::string>& pieces) {
        for (const std::string& piece : pieces) {
            letters_ += piece;
            ends_.push_back(letters_.size());
        }
        entries_.push_back({spelling, ends_.size()});
    }

    std::string letters_;            // of all pieces, end to end
    std::vector<std::size_t> ends_;  // of each piece, in letters_
    std::vector<Entry> entries_;
};

void spell_in_parallel(std::span<const DraftForm> forms, const TakeSpelling& take) {
    tbb::enumerable_thread_specific<FormSpeller> spellers;
    std::size_t next = 0;
    const auto read = [&](tbb::flow_control& control) -> std::size_t {
        const std::size_t begin = next;
        if (begin >= forms.size()) control.stop();
        next += forms_per_block;
        return begin;
    };
    const auto spell = [&](std::size_t begin) {
        auto block = std::make_shared<Block>();
        block->spell(forms, begin, spellers.local());
        return block;
    };
    const auto give = [&](const std::shared_ptr<Block>& block) { block->give_to(take); };
    const auto blocks_at_once = static_cast<std::size_t>(tbb::info::default_concurrency()) * 4;
    tbb::parallel_pipeline(
        blocks_at_once,
        tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, read) &
            tbb::make_filter<std::size_t, std::shared_ptr<Block>>(tbb::filter_mode::parallel,
                                                                  spell) &
            tbb::make_filter<std::shared_ptr<Block>, void>(tbb::filter_mode::serial_in_order,
                                                           give));
}

}  // namespace

void spell_forms(std::span<const DraftForm> forms, const TakeSpelling& take) {
    if (forms.size() >= worth_threads) return spell_in_parallel(forms, take);
    FormSpeller speller;
    for (std::size_t begin = 0; begin < forms.size(); begin += forms_per_block) {
        Block block;
        block.spell(forms, begin, speller);
        block.give_to(take);
    }
}

}  // namespace onoma
