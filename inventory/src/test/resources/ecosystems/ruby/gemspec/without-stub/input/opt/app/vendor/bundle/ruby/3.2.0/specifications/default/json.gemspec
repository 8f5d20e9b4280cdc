Gem::Specification.new do |spec|
  spec.name = %q{json}
  spec.version = Gem::Version.new("2.6.3".freeze)
  spec.license = "Ruby" # one
  spec.executables = %w[a b]
end
