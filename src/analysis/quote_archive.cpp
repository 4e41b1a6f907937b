// SPDX-License-Identifier: Apache-2.0
#include "analysis/quote_archive.hpp"

namespace onoma {
namespace {

// All members in their order, through a Packer or an Unpacker.
constexpr auto pass_quote = [](auto& pack, auto& quote) {
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
    pack.each(quote.others, [](auto& packing, auto& other) {
        packing(other.id);
        packing(other.name);
    });
    pack(quote.figures);
};

}  // namespace

std::uint64_t QuoteArchive::add(const Quote& quote) { return file_.add(quote, pass_quote); }

Quote QuoteArchive::read(std::uint64_t place) const { return file_.read<Quote>(place, pass_quote); }

}  // namespace onoma
