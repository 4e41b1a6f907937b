// SPDX-License-Identifier: Apache-2.0
#include "analysis/zone_choice.hpp"

#include <algorithm>
#include <cstdint>

namespace onoma {
namespace {

// The zone at a place that is asked for in rising order.
class ZoneReader {
public:
    explicit ZoneReader(const std::vector<ZoneRange>& zones) : zones_(zones) {}

    Zone at(std::uint32_t byte) {
        while (next_ < zones_.size() && zones_[next_].range.end <= byte) ++next_;
        const bool is_inside = next_ < zones_.size() && zones_[next_].range.begin <= byte;
        return is_inside ? zones_[next_].zone : Zone::body;
    }

private:
    const std::vector<ZoneRange>& zones_;
    std::size_t next_ = 0;
};

}  // namespace

void keep_zones(const std::vector<Zone>& zones, TaggedDocument& tagged) {
    if (zones.empty()) return;
    const auto keep = [&](auto& things) {
        ZoneReader reader(tagged.document.zones);
        std::erase_if(things, [&](const auto& thing) {
            const Zone zone = reader.at(thing.range.begin);
            return std::find(zones.begin(), zones.end(), zone) == zones.end();
        });
    };
    keep(tagged.tagged.mentions);
    keep(tagged.tagged.roles);
    keep(tagged.tagged.losers);
    keep(tagged.figures);
    keep(tagged.text.tokens);
    tagged.text.word_count = static_cast<std::size_t>(
        std::count_if(tagged.text.tokens.begin(), tagged.text.tokens.end(),
                      [](const Token& token) { return token.kind != TokenKind::symbol; }));
}

}  // namespace onoma
