// SPDX-License-Identifier: Apache-2.0
#include "analysis/figure_archive.hpp"

namespace onoma {
namespace {

// All members in their order, through a Packer or an Unpacker.
template <typename Pack, typename Claimed>
void pass(Pack& pack, Claimed& claimed) {
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
}

}  // namespace

std::uint64_t FigureArchive::add(const ClaimedFigure& figure) {
    Packer record;
    pass(record, figure);
    return file_.add_record(record.bytes());
}

ClaimedFigure FigureArchive::read(std::uint64_t place) const {
    const std::string bytes = file_.record_at(place);
    Unpacker record(bytes);
    ClaimedFigure figure;
    pass(record, figure);
    return figure;
}

std::uint64_t FigureArchive::add(const DocumentWords& words) {
    Packer record;
    record(words);
    return file_.add_record(record.bytes());
}

DocumentWords FigureArchive::read_words(std::uint64_t place) const {
    const std::string bytes = file_.record_at(place);
    Unpacker record(bytes);
    DocumentWords words;
    record(words);
    return words;
}

}  // namespace onoma
