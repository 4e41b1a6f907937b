// SPDX-License-Identifier: Apache-2.0
#include "store/document_hash.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <memory>
#include <string_view>

namespace onoma {
namespace {

// Each value with its size before it, so that no two lists of values look the same.
class ValueHash {
public:
    ValueHash() : state_(XXH3_createState(), XXH3_freeState) { XXH3_128bits_reset(state_.get()); }

    void add(std::string_view value) {
        add(value.size());
        if (!value.empty()) XXH3_128bits_update(state_.get(), value.data(), value.size());
    }

    void add(std::uint64_t number) { XXH3_128bits_update(state_.get(), &number, sizeof number); }

    [[nodiscard]] std::string text() const {
        const XXH128_hash_t hash = XXH3_128bits_digest(state_.get());
        return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
    }

private:
    std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state_;
};

}  // namespace

std::string hash_of(const Document& document) {
    ValueHash hash;
    for (const std::string* value :
         {&document.id, &document.source, &document.text, &document.title, &document.author,
          &document.section, &document.language, &document.url, &document.charset}) {
        hash.add(*value);
    }
    hash.add(document.date ? to_string(*document.date) : std::string());
    hash.add(document.zones.size());
    for (const ZoneRange& zone : document.zones) {
        hash.add(static_cast<std::uint64_t>(zone.zone));
        hash.add(zone.range.begin);
        hash.add(zone.range.end);
    }
    for (const auto& [name, value] : document.fields) {
        hash.add(name);
        hash.add(value);
    }
    // Stores that were made when it was not known get it, as of a document that has changed.
    if (document.item_hash != 0) hash.add(document.item_hash);
    return hash.text();
}

}  // namespace onoma
