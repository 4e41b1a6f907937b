// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "base/single_spaced.hpp"
#include "entities/capital_words.hpp"
#include "entities/name_clues.hpp"
#include "entities/name_stretches.hpp"
#include "entities/named_pieces.hpp"
#include "onoma/entities/tagger.hpp"

namespace onoma {
namespace {

constexpr std::uint32_t bit(Clue clue) { return 1U << static_cast<unsigned>(clue); }

constexpr std::uint32_t model_clues = bit(Clue::model_word) | bit(Clue::maker_of_model) |
                                      bit(Clue::maker_of_product) | bit(Clue::beside_model);
constexpr std::uint32_t clues_of_names =
    bit(Clue::age) | bit(Clue::who) | bit(Clue::legal_form) | bit(Clue::officer) |
    bit(Clue::company_word) | bit(Clue::founded) | bit(Clue::company_verb) | bit(Clue::role) |
    bit(Clue::beside_person) | bit(Clue::beside_company) | bit(Clue::beside_model) |
    bit(Clue::beside_product);

// Reads the names of one text.
class Reader {
public:
    Reader(const Lexicon& lexicon, const TokenizedText& text, const TaggedText& tagged)
        : lexicon_(lexicon),
          text_(text),
          tagged_(tagged),
          words_(text, lexicon),
          named_(lexicon, text, tagged),
          stretches_(text, words_, named_.taken()),
          clues_(text, words_, lexicon, named_) {}

    std::vector<UnlistedName> read() {
        for (const NameStretch& stretch : stretches_.read()) add(stretch);
        for (const Mention& mention : tagged_.mentions) {
            if (view_entity(lexicon_, tagged_, mention.entity).provisional) add(mention);
        }
        std::stable_sort(names_.begin(), names_.end(),
                         [](const UnlistedName& a, const UnlistedName& b) {
                             return a.range.begin < b.range.begin;
                         });
        return std::move(names_);
    }

private:
    // Empty for what no lexicon lists: rows of a lexicon cannot refer to it.
    [[nodiscard]] std::string listed_id(EntityId entity) const {
        const EntityView view = view_entity(lexicon_, tagged_, entity);
        return view.provisional ? std::string() : std::string(view.id);
    }

    [[nodiscard]] ByteRange bytes_of(PieceRange pieces) const {
        return {text_.pieces[pieces.begin].range.begin, text_.pieces[pieces.end - 1].range.end};
    }

    // `GPT-4 Turbo`, where the lexicon has only `GPT-4`: the name goes on from the listed one.
    [[nodiscard]] std::optional<PieceRange> listed_model_before(PieceRange name) const {
        if (name.begin == 0 || named_.type_at(name.begin - 1) != std::string_view("model")) {
            return std::nullopt;
        }
        const bool joined = words_.are_adjacent(name.begin - 1, name.begin);
        return joined ? std::optional(named_.mention_at(name.begin - 1)) : std::nullopt;
    }

    void add(const NameStretch& stretch) {
        if (named_.all_known(stretch.name)) return;
        UnlistedName name;
        PieceRange pieces = stretch.name;
        const auto model = listed_model_before(stretch.name);
        if (model) {
            pieces.begin = model->begin;
            const auto index = *named_.mention_index(model->begin);
            name.parent = listed_id(tagged_.mentions[index].entity);
        }
        name.range = bytes_of({pieces.begin, stretch.whole.end});
        name.name = single_spaced(bytes_of(pieces).of(text_.text), NoBreakSpace::as_space);
        name.whole = single_spaced(name.range.of(text_.text), NoBreakSpace::as_space);
        name.sentence = text_.pieces[stretch.name.begin].sentence;
        name.standing = stretch.standing;
        ClueSet clues = clues_.find(stretch.name, stretch.whole);
        if (model) clues.add(Clue::family);
        name.clues = clues.bits();
        name.is_lower_too = stretch.words == 1 && words_.begins_capital(stretch.name.begin) &&
                            stretches_.is_lower_too(stretch.name.begin);
        // `o1` is nothing by itself, but is in "OpenAI's o1".
        const bool coded = !words_.begins_capital(stretch.name.begin) && stretch.has_version;
        if (coded && (name.clues & model_clues) != 0) name.standing = Standing::sure;
        if (stretch.opens_sentence && !name.is_lower_too && begins_like_name(name)) {
            name.standing = Standing::likely;
        }
        names_.push_back(std::move(name));
    }

    // "Exampla, a chipmaker": what stands beside the first word of a sentence makes it a name.
    [[nodiscard]] static bool begins_like_name(const UnlistedName& name) {
        if ((name.clues & clues_of_names) != 0) return true;
        return name.has(Clue::says_as_one_word) && !name.name.ends_with('s');
    }

    // A name that the tagger found by a frame or as a version of a family.
    void add(const Mention& mention) {
        const EntityView entity = view_entity(lexicon_, tagged_, mention.entity);
        const PieceRange pieces = named_.pieces_of(mention.range);
        if (pieces.size() == 0) return;
        UnlistedName name;
        name.name = single_spaced(entity.name, NoBreakSpace::as_space);
        name.whole = single_spaced(mention.range.of(text_.text), NoBreakSpace::as_space);
        name.range = mention.range;
        name.sentence = mention.sentence;
        // Weak are short forms that the text introduces.
        name.is_part = mention.rule == Rule::surname || mention.rule == Rule::given_name ||
                       mention.rule == Rule::weak;
        const bool legal = pieces.size() > 1 && words_.is(pieces.end - 1, WordClass::legal_form);
        ClueSet clues = clues_.find({pieces.begin, pieces.end - (legal ? 1 : 0)}, pieces);
        if (entity.parent) name.parent = listed_id(*entity.parent);
        if (entity.type == "company") {
            clues.add(Clue::company_frame);
        } else if (entity.parent || entity.type == "model") {
            clues.add(Clue::family);
        } else if (entity.type == "person") {
            clues.add(Clue::person_frame);
        }
        name.clues = clues.bits();
        names_.push_back(std::move(name));
    }

    const Lexicon& lexicon_;
    const TokenizedText& text_;
    const TaggedText& tagged_;
    CapitalWords words_;
    NamedPieces named_;
    NameStretchReader stretches_;
    NameClues clues_;
    std::vector<UnlistedName> names_;
};

}  // namespace

std::string_view to_string(Clue clue) {
    constexpr std::array<std::string_view, clue_count> words = {"a role",
                                                                "a given name",
                                                                "an age",
                                                                "who",
                                                                "a frame of persons",
                                                                "persons in a list",
                                                                "of a company",
                                                                "a verb of saying",
                                                                "a verb of saying",
                                                                "a legal form",
                                                                "an ending of companies",
                                                                "a word for companies",
                                                                "founding or a seat",
                                                                "its officers or shares",
                                                                "owners or staff",
                                                                "a verb of companies",
                                                                "a frame of companies",
                                                                "companies in a list",
                                                                "a version",
                                                                "a word for models",
                                                                "its maker, about models",
                                                                "a family of models",
                                                                "models in a list",
                                                                "a word for products",
                                                                "its maker",
                                                                "products in a list",
                                                                "a name of places",
                                                                "a place",
                                                                "a word for institutions",
                                                                "a word for events and laws"};
    return words.at(static_cast<std::size_t>(clue));
}

std::vector<UnlistedName> find_unlisted_names(const Lexicon& lexicon, const TokenizedText& text,
                                              const TaggedText& tagged) {
    return Reader(lexicon, text, tagged).read();
}

}  // namespace onoma
