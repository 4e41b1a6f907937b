// SPDX-License-Identifier: Apache-2.0
#include "entities/versions.hpp"

#include <algorithm>
#include <map>

#include "entities/version_tail.hpp"

namespace onoma {
namespace {

ByteRange bytes_of(const TokenizedText& text, PieceRange pieces) {
    return {text.pieces[pieces.begin].range.begin, text.pieces[pieces.end - 1].range.end};
}

std::uint64_t place_of(PieceRange pieces) {
    return (std::uint64_t{pieces.begin} << 32U) | pieces.end;
}

// Line breaks and double spaces inside a name are the text's, not the name's.
std::string with_single_spaces(std::string_view surface) {
    std::string result;
    for (const char c : surface) {
        const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!space) {
            result += c;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    return result;
}

}  // namespace

VersionFinder::VersionFinder(const Lexicon& lexicon) : lexicon_(lexicon) {
    TokenizedText name;
    for (const EntityId id : lexicon.open_entities()) {
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
    return entity.value >= lexicon_.entity_count() || lexicon_.is_open(entity);
}

const VersionKey* VersionFinder::key_of(EntityId entity) const {
    const auto listed = lexicon_.entity_count();
    if (entity.value >= listed) {
        // Names that frames found come behind the versions, and have no key.
        const std::size_t index = entity.value - listed;
        return index < provisional_keys_.size() ? &provisional_keys_[index] : nullptr;
    }
    const auto found = keys_.find(entity.value);
    return found == keys_.end() ? nullptr : &found->second;
}

void VersionFinder::find(const TokenizedText& text, FoundForms& found,
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
    for (const Candidate& base : bases) extend(text, base, found, provisional);
}

void VersionFinder::extend(const TokenizedText& text, const Candidate& base, FoundForms& found,
                           std::vector<ProvisionalEntity>& provisional) {
    const std::string_view surface = bytes_of(text, base.pieces).of(text.text);
    const bool base_has_number = has_digit(surface);
    const VersionTail tail = read_version_tail(text, base.pieces.end, base_has_number);
    if (tail.end == base.pieces.end) return;
    const PieceRange whole{base.pieces.begin, tail.end};
    if (!named_.insert(place_of(whole)).second) return;  // listed so, or found from a longer base
    Candidate version = base;
    version.pieces = whole;
    version.rule = Rule::version;
    version.entity = listed_or_provisional(text, base, {base.pieces.end, tail.end}, provisional);
    version.sure = base.sure || tail.has_tier;
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

// The name of the base as its maker prints it, and the tail as the text does.
std::string VersionFinder::name_of(const TokenizedText& text, const Candidate& base,
                                   PieceRange tail) const {
    const std::string_view surface = bytes_of(text, tail).of(text.text);
    const std::uint32_t base_end = text.pieces[base.pieces.end - 1].range.end;
    std::string gap(text.text.substr(base_end, text.pieces[tail.begin].range.begin - base_end));
    const auto usual = separators_.find(base.entity.value);
    if (usual != separators_.end() && surface[0] >= '0' && surface[0] <= '9') gap = usual->second;
    return with_single_spaces(std::string(lexicon_[base.entity].name) + gap + std::string(surface));
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
        const auto behind = std::upper_bound(versions.begin(), versions.end(), at);
        const std::size_t nearest = behind != versions.begin() ? *(behind - 1) : versions.front();
        mentions[at].entity = mentions[nearest].entity;
        mentions[at].rule = Rule::tier;
    }
}

}  // namespace onoma
