/// The sums of a `FeatureNetwork`: 64 whole numbers that the processor keeps in its registers.
///
/// A row holds two weights in each 16 bits: that of unit `i` plus 128 below that of unit `i` + 32.
/// Sixteen bits are added as they are, and their upper halves once more by themselves; the lower
/// ones are what is left over. That takes half the steps of widening each weight.
struct LayerSums {
  private typealias Part = SIMD8<Int16>

  /// Sums of the 16 bits, modulo 2¹⁶.
  private var a = Part()
  private var b = Part()
  private var c = Part()
  private var d = Part()
  /// Sums of their upper halves: units 32 to 63.
  private var e = Part()
  private var f = Part()
  private var g = Part()
  private var h = Part()
  /// Rows that were added.
  private var rows: Int16 = 0

  init() {}

  /// Begins with the values of 64 units.
  init(_ units: UnsafePointer<Int16>) {
    e = Self.part(units + 32)
    f = Self.part(units + 40)
    g = Self.part(units + 48)
    h = Self.part(units + 56)
    a = Self.part(units) &+ e &<< 8
    b = Self.part(units + 8) &+ f &<< 8
    c = Self.part(units + 16) &+ g &<< 8
    d = Self.part(units + 24) &+ h &<< 8
  }

  private static func part(_ units: UnsafePointer<Int16>) -> Part {
    UnsafeRawPointer(units).loadUnaligned(as: Part.self)
  }

  @inline(__always) mutating func add(_ other: LayerSums) {
    a &+= other.a
    b &+= other.b
    c &+= other.c
    d &+= other.d
    e &+= other.e
    f &+= other.f
    g &+= other.g
    h &+= other.h
    rows &+= other.rows
  }

  /// Adds a row of 64 weights, which begins on a multiple of 16 bytes.
  @inline(__always) mutating func add(_ row: UnsafePointer<Int8>) {
    let parts = UnsafeRawPointer(row).assumingMemoryBound(to: Part.self)
    a &+= parts[0]
    b &+= parts[1]
    c &+= parts[2]
    d &+= parts[3]
    e &+= parts[0] &>> 8
    f &+= parts[1] &>> 8
    g &+= parts[2] &>> 8
    h &+= parts[3] &>> 8
    rows &+= 1
  }

  /// Calls `body` with the sums as 64 numbers, those of the 16 bits first, and counts `count` rows
  /// that it adds.
  @inline(__always) mutating func withUnits(
    adding count: Int, _ body: (UnsafeMutablePointer<Int16>) -> Void
  ) {
    withUnsafeMutableBytes(of: &self) { bytes in
      if let base = bytes.baseAddress { body(base.assumingMemoryBound(to: Int16.self)) }
    }
    rows &+= Int16(truncatingIfNeeded: count)
  }

  /// The bytes of a row with the weights `units` of 64 units.
  static func row(_ units: [Int8]) -> [UInt8] {
    (0..<32).flatMap { [UInt8(bitPattern: units[$0]) ^ 0x80, UInt8(bitPattern: units[$0 + 32])] }
  }

  /// Writes the hidden layer that the sums make: negative sums become zero.
  @inline(__always) func activate(into hidden: UnsafeMutablePointer<Float>) {
    let surplus = Part(repeating: rows &<< 7)
    Self.write(a &- e &<< 8 &- surplus, hidden)
    Self.write(b &- f &<< 8 &- surplus, hidden + 8)
    Self.write(c &- g &<< 8 &- surplus, hidden + 16)
    Self.write(d &- h &<< 8 &- surplus, hidden + 24)
    Self.write(e, hidden + 32)
    Self.write(f, hidden + 40)
    Self.write(g, hidden + 48)
    Self.write(h, hidden + 56)
  }

  @inline(__always) private static func write(
    _ sums: Part, _ hidden: UnsafeMutablePointer<Float>
  ) {
    for unit in 0..<8 { hidden[unit] = Float(max(0, sums[unit])) }
  }
}
