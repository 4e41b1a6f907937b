// SPDX-License-Identifier: Apache-2.0
#include "analysis/quote_archive.hpp"

namespace onoma {
namespace {

// All members in their order, through a Packer or an Unpacker.
template <typename Pack, typename AnyQuote>
void pass(Pack& pack, AnyQuote& quote) {
    pack(quote.document.id);
    pack(quote.document.source);
    pack(quote.document.date);
    pack(quote.document.title);
    pack(quote.url);
    pack(quote.group);
    pack(quote.zone);
    pack(quote.is_in_title);
    pack(quote.place);
    pack(quote.is_sure);
    pack(quote.sentence);
    pack(quote.named);
    pack(quote.figures);
}

}  // namespace

std::uint64_t QuoteArchive::add(const Quote& quote) {
    Packer record;
    pass(record, quote);
    record(static_cast<std::uint32_t>(quote.others.size()));
    for (const EntityName& other : quote.others) {
        record(other.id);
        record(other.name);
    }
    return file_.add_record(record.bytes());
}

Quote QuoteArchive::read(std::uint64_t place) const {
    const std::string bytes = file_.record_at(place);
    Unpacker record(bytes);
    Quote quote;
    pass(record, quote);
    std::uint32_t others = 0;
    record(others);
    quote.others.resize(others);
    for (EntityName& other : quote.others) {
        record(other.id);
        record(other.name);
    }
    return quote;
}

}  // namespace onoma
