#pragma once
#include "corpus/byte_stream.hpp"
#include "corpus/record_reader.hpp"
namespace onoma {
std::unique_ptr<RecordReader> make_record_reader(std::unique_ptr<ByteStream> bytes,
                                                 const InputOrigin& origin,
                                                 const ReadSettings& settings);
}
