// SPDX-License-Identifier: Apache-2.0
#include "analysis/figure_archive.hpp"

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
    pack(claimed.period);
};

constexpr auto pass_words = [](auto& pack, auto& words) { pack(words); };

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

}  // namespace onoma
