/// Numbers in SVG and tables: always a point, no exponent, the same digits on every machine.
enum SVGNumber {
  /// `number` rounded to `decimals` places, without trailing zeros.
  static func text(_ number: Double, decimals: Int = 1) -> String {
    guard number.isFinite else { return "0" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (number * scale).rounded()
    guard abs(scaled) < 1e15 else { return "0" }
    let whole = Int(scaled)
    guard decimals > 0 else { return String(whole) }
    let divisor = Int(scale)
    let sign = whole < 0 ? "-" : ""
    let fraction = abs(whole) % divisor
    var digits = String(fraction)
    digits = String(repeating: "0", count: decimals - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return sign + String(abs(whole) / divisor) + (digits.isEmpty ? "" : ".\(digits)")
  }
}
