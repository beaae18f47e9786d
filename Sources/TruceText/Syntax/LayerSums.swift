/// The sums of a `FeatureNetwork`: 64 whole numbers that the processor keeps in its registers.
struct LayerSums {
  private typealias Part = SIMD8<Int16>

  private var a = Part()
  private var b = Part()
  private var c = Part()
  private var d = Part()
  private var e = Part()
  private var f = Part()
  private var g = Part()
  private var h = Part()

  init() {}

  @inline(__always) mutating func add(_ other: LayerSums) {
    a &+= other.a
    b &+= other.b
    c &+= other.c
    d &+= other.d
    e &+= other.e
    f &+= other.f
    g &+= other.g
    h &+= other.h
  }

  /// Adds a row of 64 weights.
  @inline(__always) mutating func add(_ row: UnsafePointer<Int8>) {
    a &+= Self.part(row)
    b &+= Self.part(row + 8)
    c &+= Self.part(row + 16)
    d &+= Self.part(row + 24)
    e &+= Self.part(row + 32)
    f &+= Self.part(row + 40)
    g &+= Self.part(row + 48)
    h &+= Self.part(row + 56)
  }

  /// Eight weights as wider numbers, written out so that the compiler makes one instruction of it.
  @inline(__always) private static func part(_ row: UnsafePointer<Int8>) -> Part {
    Part(
      Int16(row[0]), Int16(row[1]), Int16(row[2]), Int16(row[3]), Int16(row[4]), Int16(row[5]),
      Int16(row[6]), Int16(row[7]))
  }

  /// Writes the hidden layer that the sums make: negative sums become zero.
  @inline(__always) func activate(into hidden: UnsafeMutablePointer<Float>) {
    withUnsafeBytes(of: self) { bytes in
      let units = bytes.assumingMemoryBound(to: Int16.self)
      for unit in 0..<FeatureNetwork.width { hidden[unit] = Float(max(0, units[unit])) }
    }
  }
}
