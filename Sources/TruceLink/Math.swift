import Foundation

/// The functions of real numbers that the scores use.
enum Math {
  static func ln(_ x: Float) -> Float { logf(x) }
  static func ln(_ x: Double) -> Double { log(x) }
}
