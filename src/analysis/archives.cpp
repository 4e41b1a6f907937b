// SPDX-License-Identifier: Apache-2.0
#include "analysis/archives.hpp"

namespace onoma {
namespace {

// All members in their order, through a Packer or an Unpacker.
constexpr auto pass_figure = [](auto& pack, auto& claimed) {
    auto& figure = claimed.figure;
    pack(claimed.document);
    pack(claimed.source);
    pack(claimed.date);
    pack(figure.range);
    pack(figure.kind);
    pack(figure.low);
    pack(figure.high);
    pack(figure.first);
    pack(figure.last);
    pack(figure.unit);
    pack(figure.per);
    pack(figure.bound);
    pack(figure.change);
    pack(figure.ambiguous);
    pack(figure.measured);
    pack(figure.about);
    pack(figure.sentence);
    pack(claimed.printed);
    pack(claimed.sentence);
    pack(claimed.sentence_range);
    pack(claimed.is_in_title);
    pack(claimed.about);
    pack(claimed.names);
    pack(claimed.subject);
    pack(claimed.named_subject);
    pack(claimed.words);
    pack(claimed.near_words);
    pack(claimed.period);
    pack(claimed.modality);
    pack(claimed.said_by);
    pack(claimed.counterparty);
    pack(claimed.role);
    pack(claimed.other_value);
};

constexpr auto pass_words = [](auto& pack, auto& words) { pack(words); };

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

std::uint64_t FigureArchive::add(const ClaimedFigure& figure) {
    return file_.add(figure, pass_figure);
}

ClaimedFigure FigureArchive::read(std::uint64_t place) const {
    return file_.read<ClaimedFigure>(place, pass_figure);
}

std::uint64_t FigureArchive::add(const DocumentWords& words) {
    return file_.add(words, pass_words);
}

DocumentWords FigureArchive::read_words(std::uint64_t place) const {
    return file_.read<DocumentWords>(place, pass_words);
}

std::uint64_t QuoteArchive::add(const Quote& quote) { return file_.add(quote, pass_quote); }

Quote QuoteArchive::read(std::uint64_t place) const { return file_.read<Quote>(place, pass_quote); }

}  // namespace onoma
