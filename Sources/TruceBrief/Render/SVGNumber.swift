/// Numbers in SVG and tables: always a point, no exponent, the same digits on every machine.
enum SVGNumber {
  /// `number` rounded to `decimals` places, without trailing zeros.
  static func text(_ number: Double, decimals: Int = 1) -> String {
    var bytes: [UInt8] = []
    append(number, decimals: decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what `text` gives, without a string for each of many numbers.
  static func append(_ number: Double, decimals: Int = 1, to bytes: inout [UInt8]) {
    var divisor = 1
    for _ in 0..<decimals { divisor *= 10 }
    let scaled = (number * Double(divisor)).rounded()
    guard number.isFinite, abs(scaled) < 1e15 else { return bytes.append(UInt8(ascii: "0")) }
    let whole = Int(scaled)
    if whole < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(of: abs(whole) / divisor, to: &bytes)
    var fraction = abs(whole) % divisor
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    while fraction > 0 {
      divisor /= 10
      bytes.append(UInt8(ascii: "0") + UInt8(fraction / divisor))
      fraction %= divisor
    }
  }

  private static func appendDigits(of number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { appendDigits(of: number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
