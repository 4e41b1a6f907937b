// SPDX-License-Identifier: Apache-2.0
#include "entities/versions.hpp"

#include <algorithm>
#include <map>

#include "base/single_spaced.hpp"
#include "base/word_list.hpp"
#include "entities/version_tail.hpp"

namespace onoma {
namespace {

ByteRange bytes_of(const TokenizedText& text, PieceRange pieces) {
    return {text.pieces[pieces.begin].range.begin, text.pieces[pieces.end - 1].range.end};
}

std::uint64_t place_of(PieceRange pieces) {
    return (std::uint64_t{pieces.begin} << 32U) | pieces.end;
}

// A word that names of other things have too.
bool is_common_word(std::string_view folded, WordClasses classes) {
    constexpr std::size_t shortest = 4;  // letters
    constexpr WordClasses common = {
        WordClass::no_surname,     WordClass::generic, WordClass::opening, WordClass::thing,
        WordClass::company_ending, WordClass::role,    WordClass::people,  WordClass::product_word,
        WordClass::place,          WordClass::calendar};
    return folded.size() < shortest || is_tier_word(folded) || classes.has_any(common);
}

// A capitalized word that can be the own one of a new model: `Sonata`, but no product for users.
bool is_own_word(const CapitalWords& words, std::uint32_t piece) {
    return words.is_name_word(piece) &&
           !is_common_word(words.folded(piece), words.classes(piece)) &&
           !words.is(piece, WordClass::model_use);
}

// `K3` of `Kimi K3` and of `Kimi-K3`; nothing of one word.
std::string last_word_of(std::string_view name) {
    const auto sign = name.find_last_of(" -");
    return sign == std::string_view::npos ? std::string() : std::string(name.substr(sign + 1));
}

}  // namespace

VersionFinder::VersionFinder(const Lexicon& lexicon)
    : lexicon_(lexicon), is_open_(lexicon.entity_count(), false) {
    TokenizedText name;
    for (const EntityId id : lexicon.open_entities()) {
        is_open_[id.value] = true;
        const Entity entity = lexicon[id];
        tokenizer_.tokenize(entity.name, name);
        VersionKey key = make_version_key(name, name.pieces);
        listed_.emplace(key.slug(), id);
        keys_.emplace(id.value, std::move(key));
        // How the maker ties a version to the family's name.
        if (entity.parent && entity.name.starts_with(lexicon[*entity.parent].name)) {
            const std::string_view rest = entity.name.substr(lexicon[*entity.parent].name.size());
            const auto size = rest.find_first_not_of(" -");
            if (size <= 1) {
                separators_.try_emplace(entity.parent->value, rest.substr(0, size));
            }
        }
    }
    for (const FormId id : lexicon.open_aliases()) {
        const Form form = lexicon[id];
        tokenizer_.tokenize(form.text, name);
        listed_.try_emplace(make_version_key(name, name.pieces).slug(), form.entity);
    }
}

bool VersionFinder::is_open(EntityId entity) const {
    // Behind the listed ones are the versions found before.
    return entity.value >= is_open_.size() || is_open_[entity.value];
}

const VersionKey* VersionFinder::key_of(EntityId entity) const {
    const auto listed = lexicon_.entity_count();
    if (entity.value >= listed) {
        // Names that frames found come after the versions, and have no key.
        const std::size_t index = entity.value - listed;
        return index < provisional_keys_.size() ? &provisional_keys_[index] : nullptr;
    }
    const auto found = keys_.find(entity.value);
    return found == keys_.end() ? nullptr : &found->second;
}

void VersionFinder::find(const TokenizedText& text, const CapitalWords& words, FoundForms& found,
                         std::vector<ProvisionalEntity>& provisional) {
    provisional_keys_.clear();
    provisional_ids_.clear();
    named_.clear();
    for (const Candidate& name : found.names) {
        if (is_open(name.entity)) named_.insert(place_of(name.pieces));
    }
    // Longer bases first: `GPT-4o` + `mini` before `GPT` + `4o mini`.
    std::vector<Candidate> bases;
    for (const auto* names : {&found.names, &found.word_beginnings}) {
        std::copy_if(names->begin(), names->end(), std::back_inserter(bases),
                     [&](const Candidate& name) { return is_open(name.entity); });
    }
    std::stable_sort(bases.begin(), bases.end(), [](const Candidate& a, const Candidate& b) {
        return a.pieces.size() > b.pieces.size();
    });
    if (bases.empty()) return;
    makers_.clear();
    longest_.clear();
    last_words_.clear();
    for (const Candidate& name : found.names) {
        if (name.sure) makers_.insert(name.entity.value);
        if (is_open(name.entity)) {
            last_words_.insert(last_word_of(bytes_of(text, name.pieces).of(text.text)));
        }
        std::uint32_t& end = longest_[name.pieces.begin];
        end = std::max(end, name.pieces.end);
    }
    for (const Candidate& base : bases) extend(text, words, base, found, provisional);
    find_own_words(text, words, found, provisional);
}

void VersionFinder::extend(const TokenizedText& text, const CapitalWords& words,
                           const Candidate& base, FoundForms& found,
                           std::vector<ProvisionalEntity>& provisional) {
    const std::string_view surface = bytes_of(text, base.pieces).of(text.text);
    const bool base_has_number = has_digit(surface);
    const VersionTail tail = read_version_tail(text, base.pieces.end, base_has_number);
    std::uint32_t end = tail.end;
    if (end == base.pieces.end) end = end_of_new_word(text, words, base);
    if (end == base.pieces.end) return;
    const PieceRange whole{base.pieces.begin, end};
    if (surface.size() == 1 && !is_lettered_version(text, words, whole)) return;
    if (!named_.insert(place_of(whole)).second) return;  // listed so, or found from a longer base
    last_words_.insert(last_word_of(bytes_of(text, whole).of(text.text)));
    Candidate version = base;
    version.pieces = whole;
    version.rule = Rule::version;
    version.entity = listed_or_provisional(text, base, {base.pieces.end, end}, provisional);
    version.sure = base.sure || tail.has_tier || end > tail.end;
    found.names.push_back(version);
}

EntityId VersionFinder::listed_or_provisional(const TokenizedText& text, const Candidate& base,
                                              PieceRange tail,
                                              std::vector<ProvisionalEntity>& provisional) {
    std::string name = name_of(text, base, tail);
    TokenizedText cut = tokenizer_.tokenize(name);
    VersionKey key = make_version_key(cut, cut.pieces);
    const std::string slug = key.slug();
    if (const auto listed = listed_.find(slug); listed != listed_.end()) return listed->second;

    const auto next = static_cast<std::uint32_t>(lexicon_.entity_count() + provisional.size());
    const auto [known, is_new] = provisional_ids_.try_emplace(slug, EntityId{next});
    if (is_new) {
        provisional.push_back(
            {"~" + slug, std::move(name), lexicon_[base.entity].type, base.entity});
        provisional_keys_.push_back(std::move(key));
    }
    return known->second;
}

// After `Sonata Preview` in "Claude Sonata Preview", where the text names the maker of the family:
// a word of its own with the tiers after it; else the end of the base.
std::uint32_t VersionFinder::end_of_new_word(const TokenizedText& text, const CapitalWords& words,
                                             const Candidate& base) const {
    const std::uint32_t word = base.pieces.end;
    const auto follows = [&](std::uint32_t piece) {
        return piece < words.size() && words.is_separated_by_space(piece - 1, piece);
    };
    const auto listed = longest_.find(base.pieces.begin);
    if (listed != longest_.end() && listed->second > word) return word;  // `Claude Shannon`
    if (!follows(word) || !is_own_word(words, word) || words.in_title_case(word)) return word;
    if (base.entity.value >= lexicon_.entity_count() || !is_maker_named(base.entity)) return word;
    std::uint32_t end = read_version_tail(text, word + 1, false).end;
    while (follows(end) && words.begins_capital(end) && is_tier_word(words.folded(end))) ++end;
    // More capitals: the name of something else.
    if (follows(end) && words.begins_capital(end)) return word;
    return end;
}

// A letter with a number is a version where a dot or a word says so (`M7.5`, `M2 model`), or the
// whole name stands elsewhere; not in `Room R5` and `the R1T`.
bool VersionFinder::is_lettered_version(const TokenizedText& text, const CapitalWords& words,
                                        PieceRange whole) const {
    const std::string_view surface = bytes_of(text, whole).of(text.text);
    if (last_words_.contains(std::string(surface))) return true;
    const bool is_plain = surface.find_first_not_of("0123456789.", 1) == std::string_view::npos;
    const bool is_model = whole.end < words.size() &&
                          words.is_separated_by_space(whole.end - 1, whole.end) &&
                          is_among(words.folded(whole.end), "|model|models|");
    return is_plain && (is_model || surface.find('.') != std::string_view::npos);
}

bool VersionFinder::is_maker_named(EntityId family) const {
    for (auto up = lexicon_[family].parent; up; up = lexicon_[*up].parent) {
        if (makers_.contains(up->value)) return true;
    }
    return false;
}

// `Mythos` of `Claude Mythos`: a word that neither its family nor other names have, or nothing.
std::string VersionFinder::own_word_of(EntityId version,
                                       const std::vector<ProvisionalEntity>& provisional) const {
    const auto listed = lexicon_.entity_count();
    const auto parent = version.value < listed ? lexicon_[version].parent
                                               : provisional[version.value - listed].parent;
    const VersionKey* key = key_of(version);
    const VersionKey* family = parent ? key_of(*parent) : nullptr;
    if (key == nullptr || family == nullptr || key->words.size() <= family->words.size()) return {};
    const std::string& word = key->words[family->words.size()];
    return has_digit(word) || is_common_word(word, lexicon_.words().find(word)) ? std::string()
                                                                                : word;
}

// `Sonata` and `Mythos 5`, once the text has the whole name.
void VersionFinder::find_own_words(const TokenizedText& text, const CapitalWords& words,
                                   FoundForms& found, std::vector<ProvisionalEntity>& provisional) {
    std::unordered_map<std::string, Candidate> by_word;
    std::vector<bool> taken(text.pieces.size(), false);
    for (const Candidate& name : found.names) {
        for (std::uint32_t at = name.pieces.begin; at < name.pieces.end; ++at) taken[at] = true;
        if (!name.sure || !is_open(name.entity)) continue;
        const std::string word = own_word_of(name.entity, provisional);
        if (!word.empty()) by_word.try_emplace(word, name);
    }
    if (by_word.empty()) return;
    for (std::uint32_t piece = 0; piece < words.size(); ++piece) {
        if (taken[piece] || !words.begins_capital(piece)) continue;
        const auto whole = by_word.find(std::string(words.folded(piece)));
        if (whole == by_word.end() || !words.is_whole_word(piece)) continue;
        Candidate name = whole->second;
        name.pieces = {piece, piece + 1};
        name.form.reset();
        name.rule = Rule::weak;
        name.evidence = {EvidenceKind::own_name, name.entity, {}};
        found.names.push_back(name);
        if (name.entity.value < lexicon_.entity_count()) {
            extend(text, words, name, found, provisional);
        }
    }
}

// The name of the base as its maker prints it, and the tail as the text does.
std::string VersionFinder::name_of(const TokenizedText& text, const Candidate& base,
                                   PieceRange tail) const {
    const std::string_view surface = bytes_of(text, tail).of(text.text);
    const std::uint32_t base_end = text.pieces[base.pieces.end - 1].range.end;
    std::string gap(text.text.substr(base_end, text.pieces[tail.begin].range.begin - base_end));
    const auto usual = separators_.find(base.entity.value);
    if (usual != separators_.end() && surface[0] >= '0' && surface[0] <= '9') gap = usual->second;
    return single_spaced(std::string(lexicon_[base.entity].name) + gap + std::string(surface));
}

void VersionFinder::resolve_tiers(std::vector<Mention>& mentions) const {
    std::map<EntityId, std::vector<std::size_t>> versions_of;  // by tier: indices of mentions
    for (const Mention& mention : mentions) {
        const VersionKey* tier = key_of(mention.entity);
        if (tier != nullptr && tier->is_bare_tier()) versions_of[mention.entity];
    }
    for (auto& [tier, versions] : versions_of) {
        for (std::size_t at = 0; at < mentions.size(); ++at) {
            const VersionKey* key = key_of(mentions[at].entity);
            if (key != nullptr && key->is_version_of(*key_of(tier))) versions.push_back(at);
        }
    }
    for (std::size_t at = 0; at < mentions.size(); ++at) {
        const auto found = versions_of.find(mentions[at].entity);
        if (found == versions_of.end() || found->second.empty()) continue;
        const std::vector<std::size_t>& versions = found->second;
        const auto after = std::upper_bound(versions.begin(), versions.end(), at);
        const std::size_t nearest = after != versions.begin() ? *(after - 1) : versions.front();
        mentions[at].entity = mentions[nearest].entity;
        mentions[at].rule = Rule::tier;
    }
}

}  // namespace onoma
