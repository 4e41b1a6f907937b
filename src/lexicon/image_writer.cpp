// SPDX-License-Identifier: Apache-2.0
#include "lexicon/image_writer.hpp"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/info.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/parallel_sort.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/image_layout.hpp"
#include "lexicon/lexicon_draft.hpp"
#include "lexicon/phrase_trie_builder.hpp"
#include "lexicon/records.hpp"
#include "lexicon/row_reader.hpp"
#include "lexicon/written_form.hpp"
#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

// Forms -> their spellings, many at a time: the costly part of compiling a lexicon.

// One spelling of a form, without its pieces.
struct SpellingOfForm {
    std::uint32_t form = 0;  // index into LexiconDraft::forms
    std::uint32_t capitals = 0;
    bool without_diacritics = false;
    bool is_first_spelling = true;
};

using TakeSpelling =
    std::function<void(const SpellingOfForm&, std::span<const std::string_view> pieces)>;

// Fewer are spelled, or sorted, before threads have begun.
constexpr std::size_t worth_threads = 100'000;

constexpr std::size_t forms_per_block = 4096;

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

// Calls take(spelling, pieces) for each spelling of each form, in order; a form that has none comes
// with no pieces. Uses all cores when there are many forms; `take` is called by one thread at a
// time.
void spell_forms(std::span<const DraftForm> forms, const TakeSpelling& take) {
    if (forms.size() >= worth_threads) return spell_in_parallel(forms, take);
    FormSpeller speller;
    for (std::size_t begin = 0; begin < forms.size(); begin += forms_per_block) {
        Block block;
        block.spell(forms, begin, speller);
        block.give_to(take);
    }
}

constexpr std::size_t most_entity_bytes = 0xFFFFFFFF;

class ImageWriter {
public:
    ImageWriter(const LexiconDraft& draft, std::vector<LexiconFinding>& problems)
        : draft_(draft), problems_(problems) {}

    LexiconImage write() {
        number_entities();
        find_depths();
        group_related();
        write_entities();
        write_forms();
        auto bytes = std::make_shared<std::string>(lay_out());
        const std::string_view view = *bytes;
        return LexiconImage::from_memory(std::move(bytes), view, "a new lexicon");
    }

private:
    // By their ids, so that an id is found by halving.
    void number_entities() {
        by_id_.resize(draft_.entities.size());
        std::iota(by_id_.begin(), by_id_.end(), 0U);
        const auto stands_before = [&](std::uint32_t a, std::uint32_t b) {
            return draft_.entities[a].id < draft_.entities[b].id;
        };
        if (by_id_.size() < worth_threads) {
            std::sort(by_id_.begin(), by_id_.end(), stands_before);
        } else {
            tbb::parallel_sort(by_id_.begin(), by_id_.end(), stands_before);
        }
        number_of_.resize(by_id_.size());
        for (std::uint32_t number = 0; number < by_id_.size(); ++number) {
            number_of_[by_id_[number]] = number;
        }
    }

    void find_depths() {
        depths_.resize(draft_.entities.size());
        for (std::uint32_t entity = 0; entity < depths_.size(); ++entity) {
            for (auto up = draft_.entities[entity].parent; up; up = draft_.entities[*up].parent) {
                ++depths_[entity];
            }
        }
    }

    void group_related() {
        for (const auto& [a, b] : draft_.related) {
            related_.emplace_back(number_of_[a], number_of_[b]);
            related_.emplace_back(number_of_[b], number_of_[a]);
        }
        std::sort(related_.begin(), related_.end());
        related_.erase(std::unique(related_.begin(), related_.end()), related_.end());
    }

    EntityDetails details_of(std::uint32_t number) {
        const DraftEntity& entity = draft_.entities[by_id_[number]];
        EntityDetails details;
        if (entity.parent) {
            details.parent = number_of_[*entity.parent];
            details.depth = depths_[by_id_[number]];
            details.parent_period = draft_.periods[entity.parent_period];
        }
        for (; next_related_ < related_.size() && related_[next_related_].first == number;
             ++next_related_) {
            details.related.push_back(related_[next_related_].second);
        }
        const auto& cells = draft_.further_cells;
        const std::uint32_t own = by_id_[number];
        auto cell = std::partition_point(cells.begin(), cells.end(),
                                         [&](const auto& other) { return other.entity < own; });
        for (; cell != cells.end() && cell->entity == own; ++cell) {
            details.further_columns.emplace_back(cell->header, cell->cell);
        }
        return details;
    }

    std::uint32_t origin_of(const DraftEntity& entity) {
        const LexiconContents::Origin origin{entity.type, entity.line.file};
        const auto next = static_cast<std::uint32_t>(contents_.origins.size());
        const auto [known, is_new] = origins_.try_emplace(origin, next);
        if (is_new) contents_.origins.push_back(origin);
        return known->second;
    }

    void write_entities() {
        for (std::uint32_t number = 0; number < by_id_.size(); ++number) {
            entity_places_.push_back(static_cast<std::uint32_t>(entities_.size()));
            const DraftEntity& entity = draft_.entities[by_id_[number]];
            EntityRecord record;
            record.id = entity.id;
            record.name = entity.name;
            record.origin = origin_of(entity);
            record.line = entity.line.line;
            record.only_own_evidence = entity.only_own_evidence;
            record.open_versions = entity.open_versions;
            contents_.has_open_families = contents_.has_open_families || entity.open_versions;
            append_record(entities_, number, record, details_of(number));
        }
        if (entities_.size() > most_entity_bytes) {
            throw Error("expected a lexicon with at most 4 GiB of ids and names, found more");
        }
    }

    void write_forms() {
        const auto person = std::find(draft_.types.begin(), draft_.types.end(), "person");
        const auto person_type = static_cast<std::uint16_t>(person - draft_.types.begin());
        PhraseTrieBuilder trie;
        std::vector<SpellingOfForm> spellings;
        std::vector<WordId> words;
        spell_forms(draft_.forms, [&](const SpellingOfForm& spelling,
                                      std::span<const std::string_view> pieces) {
            const DraftForm& form = draft_.forms[spelling.form];
            if (pieces.empty()) {
                problems_.push_back({draft_.place_of(form.line), "empty-form", "letters or digits",
                                     "`" + std::string(form.text) + "`"});
                return;
            }
            words.clear();
            for (const std::string_view piece : pieces) words.push_back(trie.add_word(piece));
            trie.add_phrase(words);
            const bool is_sure_name = form.use == FormUse::name || form.use == FormUse::alias;
            if (spelling.is_first_spelling && is_sure_name && pieces.size() > 1 &&
                pieces.front().size() > 1 && draft_.entities[form.entity].type == person_type) {
                trie.mark(words.front());
            }
            spellings.push_back(spelling);
        });
        trie_ = std::move(trie).build([&](std::span<const std::uint32_t> numbers) {
            const std::size_t place = forms_.size();
            for (const std::uint32_t number : numbers) {
                append_form(spellings[number], number == numbers.back());
            }
            if (forms_.size() >= PhraseTrie::is_value) {
                throw Error("expected a lexicon with at most 2 GiB of forms, found more");
            }
            return static_cast<std::uint32_t>(place);
        });
    }

    void append_form(const SpellingOfForm& spelling, bool is_last) {
        const DraftForm& form = draft_.forms[spelling.form];
        SpellingRecord record;
        record.use = form.use;
        record.case_rule = form.case_rule;
        record.capitals = spelling.capitals;
        record.without_diacritics = spelling.without_diacritics;
        record.is_first_spelling = spelling.is_first_spelling;
        record.is_last_of_phrase = is_last;
        record.period = draft_.periods[form.period];
        const bool is_of_type = form.use == FormUse::type_evidence;
        record.entity = is_of_type ? form.entity : number_of_[form.entity];
        const bool as_entity = !is_of_type && draft_.entities[form.entity].line == form.line;
        if (!as_entity || form.period != 0) record.line = form.line;
        if (is_of_type || draft_.entities[form.entity].name != form.text) record.text = form.text;
        append_record(forms_, record);
    }

    std::string lay_out() {
        contents_.unicode_version = unicode_version();
        contents_.types = draft_.types;
        contents_.files = draft_.files;
        contents_.further_headers = draft_.further_headers;
        contents_.references = draft_.references;
        for (OpenReference& reference : contents_.references) {
            reference.entity = number_of_[reference.entity];
        }
        const std::string contents = write_contents(contents_);
        const std::string word_classes = text_of_words(draft_);

        ImageHeader header;
        header.entity_count = draft_.entities.size();
        header.form_count = draft_.forms.size();
        std::string bytes(sizeof header, '\0');
        const auto add = [&](Section section, const void* begin, std::size_t size) {
            bytes.resize((bytes.size() + section_alignment - 1) / section_alignment *
                         section_alignment);
            header.sections.at(static_cast<std::size_t>(section)) = {bytes.size(), size};
            bytes.append(static_cast<const char*>(begin), size);
        };
        const auto add_numbers = [&](Section section, const auto& numbers) {
            add(section, numbers.data(), numbers.size() * sizeof(numbers.front()));
        };
        bytes.reserve(sizeof header + contents.size() + entities_.size() + forms_.size() +
                      trie_.words.size() + trie_.slots.size() * sizeof(std::uint32_t) +
                      trie_.edges.size() * sizeof(PhraseTrie::Edge) +
                      (trie_.nodes.size() + entity_places_.size()) * sizeof(std::uint32_t) +
                      word_classes.size() + section_count * section_alignment);
        add_numbers(Section::contents, contents);
        add_numbers(Section::entities, entities_);
        add_numbers(Section::entity_places, entity_places_);
        add_numbers(Section::forms, forms_);
        add_numbers(Section::words, trie_.words);
        add_numbers(Section::slots, trie_.slots);
        add_numbers(Section::edges, trie_.edges);
        add_numbers(Section::nodes, trie_.nodes);
        add_numbers(Section::word_classes, word_classes);
        header.size = bytes.size();
        std::memcpy(bytes.data(), &header, sizeof header);
        header.checksum = checksum_of(bytes);
        std::memcpy(bytes.data(), &header, sizeof header);
        return bytes;
    }

    const LexiconDraft& draft_;
    std::vector<LexiconFinding>& problems_;
    std::vector<std::uint32_t> by_id_;      // numbers -> the draft's indices
    std::vector<std::uint32_t> number_of_;  // the draft's indices -> numbers
    std::vector<std::uint32_t> depths_;     // parents above, by the draft's index
    std::vector<std::pair<std::uint32_t, std::uint32_t>> related_;  // both ways, sorted
    std::size_t next_related_ = 0;
    std::map<LexiconContents::Origin, std::uint32_t> origins_;
    LexiconContents contents_;
    std::string entities_;
    std::vector<std::uint32_t> entity_places_;
    std::string forms_;
    TrieBytes trie_;
};

}  // namespace

LexiconImage write_image(const LexiconDraft& draft, std::vector<LexiconFinding>& problems) {
    return ImageWriter(draft, problems).write();
}

}  // namespace onoma
