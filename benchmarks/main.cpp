// SPDX-License-Identifier: Apache-2.0
// Google Benchmark's main; the benchmarks register themselves.
#include <benchmark/benchmark.h>

BENCHMARK_MAIN();
