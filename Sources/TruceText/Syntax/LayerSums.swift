import CProcessor

/// The sums of a `FeatureNetwork`: 64 whole numbers that the processor keeps in its registers.
///
/// A row holds two weights in each 16 bits: that of unit `i` plus 128 below that of unit `i` + 32.
/// Sixteen bits are added as they are, less the 128, and their upper halves once more by themselves;
/// the lower ones are what is left over. That takes half the steps of widening each weight. The type
/// is 128 bytes without a gap: `CProcessor` adds to it as 64 numbers.
struct LayerSums {
  private typealias Part = SIMD8<Int16>

  /// Sums of the 16 bits less 128, modulo 2¹⁶.
  private var a = Part()
  private var b = Part()
  private var c = Part()
  private var d = Part()
  /// Sums of their upper halves: units 32 to 63.
  private var e = Part()
  private var f = Part()
  private var g = Part()
  private var h = Part()

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
  }

  /// Adds a row of 64 weights, which begins on a multiple of 16 bytes.
  @inline(__always) mutating func add(_ row: UnsafePointer<Int8>) {
    let parts = UnsafeRawPointer(row).assumingMemoryBound(to: Part.self)
    let surplus = Part(repeating: 128)
    a &+= parts[0] &- surplus
    b &+= parts[1] &- surplus
    c &+= parts[2] &- surplus
    d &+= parts[3] &- surplus
    e &+= parts[0] &>> 8
    f &+= parts[1] &>> 8
    g &+= parts[2] &>> 8
    h &+= parts[3] &>> 8
  }

  /// Asks the processor for the `sums` ahead of their use.
  @inline(__always) static func fetch(_ sums: UnsafePointer<LayerSums>) {
    prefetch(sums)
    prefetch(UnsafeRawPointer(sums) + 64)
  }

  /// Calls `body` with the sums as 64 numbers, those of the 16 bits first.
  @inline(__always) mutating func withUnits(_ body: (UnsafeMutablePointer<Int16>) -> Void) {
    withUnsafeMutableBytes(of: &self) { bytes in
      if let base = bytes.baseAddress { body(base.assumingMemoryBound(to: Int16.self)) }
    }
  }

  /// The bytes of a row with the weights `units` of 64 units.
  static func row(_ units: [Int8]) -> [UInt8] {
    (0..<32).flatMap { [UInt8(bitPattern: units[$0]) ^ 0x80, UInt8(bitPattern: units[$0 + 32])] }
  }

  /// Writes the hidden layer that the sums make: negative sums become zero.
  func activate(into hidden: UnsafeMutablePointer<Float>) {
    Self.write(a &- e &<< 8, hidden)
    Self.write(b &- f &<< 8, hidden + 8)
    Self.write(c &- g &<< 8, hidden + 16)
    Self.write(d &- h &<< 8, hidden + 24)
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
