/// Numbers for names, so that comparing names is comparing numbers.
///
/// The numbers depend on the order of first use and mean nothing outside one run.
struct Interner: Sendable {
  private var numbers: [String: Int32] = [:]

  mutating func number(of name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let next = Int32(numbers.count)
    numbers[name] = next
    return next
  }
}
