/** Host groups as somebody would list them, written for the page: some with every answer that is needed, some with open ones. */
export const EXAMPLE_GROUPS = `name,current,release,guests,tenancy,code,guest-root,data,host-operator,neighbours,guest-os,arch,cpu-virt,confinement,devices,density,packages
paris-general,kvm,2025.1,machines,public,arbitrary,tenants,confidential,trusted,no-shared-cores,linux-own-kernel,x86,yes,enforcing,none,normal,nova==31.0.0 keystone==27.0.0
paris-gpu,kvm,2025.1,machines,partners|public,arbitrary,tenants,confidential,trusted,,linux-own-kernel,x86,yes,enforcing,passthrough,normal,nova==31.0.0
lyon-legacy,lxc,yoga,machines,public,arbitrary,tenants,confidential,trusted,shared-cores,linux-host-kernel,x86,yes,?,none,normal,nova==25.0.0
lyon-build,lxc,2024.1,machines,single,internal,operators,internal,trusted,shared-cores,linux-host-kernel,x86,yes,enforcing,none,normal,
test-lab,qemu,2024.1,machines,trusted,internal,trusted-users,,,,,x86,no,,,,
`
