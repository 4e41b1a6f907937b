#include "corpus/record_readers.hpp"
namespace onoma {
namespace {
class Whole : public RecordReader {
public:
    Whole(std::unique_ptr<ByteStream> b, InputOrigin o) : b_(std::move(b)), o_(std::move(o)) {}
    Step next(Record& record, SkippedInput&) override {
        if (!b_) return Step::end;
        std::string text;
        std::array<char, 65536> room;
        while (auto n = b_->read(room)) text.append(room.data(), n);
        b_.reset();
        record.place = o_.id;
        record.understand = [o = o_, text] {
            Document d;
            d.id = o.id;
            d.source = o.source;
            d.date = o.date;
            d.text = text;
            return d;
        };
        return Step::record;
    }
    std::unique_ptr<ByteStream> b_;
    InputOrigin o_;
};
}  // namespace
std::unique_ptr<RecordReader> make_record_reader(std::unique_ptr<ByteStream> bytes,
                                                 const InputOrigin& origin,
                                                 const ReadSettings& settings) {
    (void)settings;
    return std::make_unique<Whole>(std::move(bytes), origin);
}
}  // namespace onoma
