/// Spreads the bits of numbers, for hashes of numbers.
///
/// Source: the finaliser of MurmurHash3, A. Appleby, public domain.
enum BitMixer {
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 33) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ value >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ value >> 33
  }
}
